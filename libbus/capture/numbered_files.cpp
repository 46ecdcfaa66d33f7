// The names of a series of files.
#include <libbus/capture/numbered_files.h>

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace bus::detail {

using namespace Qt::StringLiterals;

namespace {
constexpr int Digits = 6; // so that names sort as numbers do
} // namespace

NumberedFiles::NumberedFiles(const QString &path)
{
    const QFileInfo file(path);
    folder = file.path();
    stem = file.completeBaseName();
    ending = file.suffix().isEmpty() ? QString() : u'.' + file.suffix();
}

int NumberedFiles::next() const
{
    const QList<int> numbers = existing();
    return numbers.isEmpty() ? 1 : numbers.last() + 1;
}

QString NumberedFiles::pathOf(int number) const
{
    return QDir(folder).filePath(u"%1-%2%3"_s.arg(stem).arg(number, Digits, 10, QChar(u'0')).arg(ending));
}

QList<int> NumberedFiles::existing() const
{
    QList<int> numbers;
    const QString prefix = stem + u'-';
    for (const QString &name : QDir(folder).entryList(QDir::Files | QDir::Hidden)) {
        if (!name.startsWith(prefix) || !name.endsWith(ending))
            continue;
        const QStringView digits = QStringView(name).mid(prefix.size()).chopped(ending.size());
        bool isNumber = false;
        const int number = digits.toInt(&isNumber);
        if (isNumber && number > 0 && digits.size() >= Digits)
            numbers += number;
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

} // namespace bus::detail
