// Bytes as text: offset, hexadecimal, characters.
#pragma once

#include <QByteArrayView>
#include <QString>

namespace inspector {

inline constexpr int HexBytesPerLine = 16;

/// How many lines the bytes take.
[[nodiscard]] qint64 hexLineCount(qsizetype bytes, int perLine = HexBytesPerLine);
/// One line, as `hexdump -C` writes it: `00000010  68 65 6c 6c 6f …  |hello|`. Empty past the end.
[[nodiscard]] QString hexLine(QByteArrayView bytes, qint64 line, int perLine = HexBytesPerLine);
/// All lines, each with its line feed; at most `mostLines`.
[[nodiscard]] QString hexDump(QByteArrayView bytes, qint64 mostLines);

} // namespace inspector
