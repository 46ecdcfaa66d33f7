// Dice that fall the same way for the same seed, whatever the threads do.
#pragma once

#include <QString>

#include <random>

namespace inspector::demo {

/// Each agent has dice of its own, made from the session's seed, the conversation's number and its name: what
/// it decides does not depend on when others decide.
class Chance {
public:
    Chance(quint64 seed, int conversation, const QString &who) : generator(mix(seed, conversation, who)) {}

    /// A number in [from, to].
    int between(int from, int to) { return from + int(generator() % quint64(to - from + 1)); }
    /// True once in `n` times.
    bool oneIn(int n) { return between(1, n) == 1; }
    template <class List>
    const auto &pick(const List &list)
    {
        return list[between(0, int(std::size(list)) - 1)];
    }
    template <class List>
    void shuffle(List &list) // std::shuffle may differ between standard libraries
    {
        for (int i = int(std::size(list)) - 1; i > 0; --i)
            std::swap(list[i], list[between(0, i)]);
    }

private:
    /// FNV-1a; qHash() may differ from run to run.
    static quint64 mix(quint64 seed, int conversation, const QString &who)
    {
        quint64 hash = 0xcbf29ce484222325u;
        const QByteArray text = QByteArray::number(seed) + '/' + QByteArray::number(conversation) + '/' + who.toUtf8();
        for (const char byte : text)
            hash = (hash ^ quint8(byte)) * 0x100000001b3u;
        return hash;
    }

    std::mt19937_64 generator;
};

} // namespace inspector::demo
