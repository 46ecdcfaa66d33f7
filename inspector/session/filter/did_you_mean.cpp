// The known word that a mistyped one was meant to be.
#include <inspector/session/filter/did_you_mean.h>

#include <algorithm>
#include <numeric>
#include <vector>

namespace inspector::filter {

namespace {

/// How many characters to insert, remove or replace, or neighbours to swap, to make one of the other.
qsizetype distance(const QString &a, const QString &b)
{
    std::vector<qsizetype> beforeLast(size_t(b.size()) + 1);
    std::vector<qsizetype> last(beforeLast.size());
    std::vector<qsizetype> row(beforeLast.size());
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        row[0] = i + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const bool same = a.at(i) == b.at(j);
            const size_t to = size_t(j) + 1;
            row[to] = std::min({last[to] + 1, row[to - 1] + 1, last[to - 1] + (same ? 0 : 1)});
            if (i > 0 && j > 0 && a.at(i) == b.at(j - 1) && a.at(i - 1) == b.at(j))
                row[to] = std::min(row[to], beforeLast[to - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return last.back();
}

} // namespace

QString nearest(const QString &word, const QStringList &known)
{
    constexpr qsizetype longest = 64; // nobody mistypes that much
    if (word.size() > longest)
        return {};
    const QString typed = word.toLower();
    QString best;
    qsizetype bestDistance = std::max<qsizetype>(1, word.size() / 3) + 1;
    for (const QString &candidate : known) {
        // One that was not typed to its end is as near as one that is a letter off.
        const QString meant = candidate.toLower();
        const bool isBeginning = word.size() >= 3 && meant.startsWith(typed);
        const qsizetype apart = std::min(distance(typed, meant), isBeginning ? 1 : longest);
        if (apart < bestDistance) {
            bestDistance = apart;
            best = candidate;
        }
    }
    return best;
}

} // namespace inspector::filter
