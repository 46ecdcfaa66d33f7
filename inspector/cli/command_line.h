// The arguments of one command: options, help with examples, and errors that say what to do.
#pragma once

#include <QCommandLineParser>

#include <optional>

namespace inspector::cli {

class CommandLine {
public:
    struct Description {
        QString name;         ///< of the command
        QString arguments;    ///< that it takes, as the usage line shows them: `SOURCE`
        QString text;         ///< what it does, for the help
        QStringList examples; ///< whole command lines
    };
    explicit CommandLine(Description description);

    void addOption(const QCommandLineOption &option) { parser.addOption(option); }

    /// Reads the arguments; `least` to `most` of them are no options. Where there is nothing left to do (help was asked for
    /// and given, the usage is wrong and that was said) returns the exit code.
    [[nodiscard]] std::optional<int> read(const QStringList &arguments, int least, int most);

    [[nodiscard]] bool isSet(const QString &option) const { return parser.isSet(option); }
    [[nodiscard]] QString value(const QString &option) const { return parser.value(option); }
    [[nodiscard]] QString argument(int index) const { return parser.positionalArguments().value(index); }
    /// An option's value as a number in [least, most], `otherwise` where it is not set. Where it is no such number,
    /// says so and returns nothing.
    template <class Number>
    [[nodiscard]] std::optional<Number> number(const QString &option, Number least, Number most, Number otherwise) const;

    /// Says what is wrong with the usage; returns the exit code for that.
    [[nodiscard]] int wrongUsage(const QString &problem) const;

private:
    [[nodiscard]] QString help() const;

    const Description description;
    QCommandLineParser parser;
};

/// Writes a line to stderr, as `bustap: …`.
void complain(const QString &problem);

} // namespace inspector::cli
