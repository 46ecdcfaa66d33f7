// Internal: texts that come again and again, made once.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <array>

namespace bus::detail {

/// Remembers the texts that came last. The names in a session are few, so that most are found here and share one
/// string: making one for each message would cost as much as all other reading together.
class RecentStrings {
public:
    [[nodiscard]] QString of(QByteArrayView utf8)
    {
        Known &place = known[placeOf(utf8)];
        if (place.utf8 != utf8) {
            place.utf8 = utf8.toByteArray();
            place.text = QString::fromUtf8(utf8);
        }
        return place.text;
    }

private:
    struct Known {
        QByteArray utf8;
        QString text;
    };

    static size_t placeOf(QByteArrayView utf8)
    {
        const qsizetype size = utf8.size();
        const int ends = size > 1 ? utf8.front() * 7 + utf8[size - 2] + utf8.back() * 5 : 0;
        return (size_t(ends) + size_t(size)) % std::tuple_size_v<decltype(known)>;
    }

    std::array<Known, 64> known;
};

} // namespace bus::detail
