// The filter language, ready to run: which rows of a session to show.
#pragma once

#include <QString>

#include <memory>

namespace inspector {

class Session;
struct MessageRow;
namespace filter {
class RowSource;
}

/// A filter such as `type == TaskRequest && source == "router"`. README.md beside this file is the language.
///
/// Example:
/// @code
/// const Filter filter = Filter::parse(u"dropped_by == stt and seq > 100"_s);
/// if (filter.error())
///     qWarning().noquote() << filter.error().column << filter.error().text;
/// for (qint64 row = session.rowBegin(); row < session.rowEnd(); ++row) {
///     if (filter.matches(session, row))
///         show(row);
/// }
/// @endcode
///
/// A value: copies are cheap. It belongs to one thread, with its copies, since it remembers what it decided
/// about the names of a session; it may be used on several sessions in turn.
class Filter {
public:
    struct Error {
        int column = 0; ///< counted from 1; 0 where there is no error
        int length = 0; ///< characters that the error is about; 0 at the end of the text
        QString text;   ///< what is wrong and what was expected
        explicit operator bool() const noexcept { return column > 0; }
    };

    /// Matches everything.
    Filter();
    /// Empty text matches everything. Where the text is wrong, the filter has an error and matches nothing.
    [[nodiscard]] static Filter parse(const QString &text);

    [[nodiscard]] QString text() const;
    [[nodiscard]] const Error &error() const;
    [[nodiscard]] bool isValid() const { return !error(); }
    /// Whether it matches everything.
    [[nodiscard]] bool isEmpty() const;
    /// Whether rows are decided by their own fields alone, which is quick; else by their fates, texts or payloads.
    [[nodiscard]] bool isHeaderOnly() const;
    /// Whether the answer for a row can be another one later: when a fate comes, or a person marks the message.
    /// Session::rowsChanged() tells of both.
    [[nodiscard]] bool mayChange() const;
    /// Whether the row (a message or a loss) is to be shown. False for a row that the session does not hold.
    /// In the session's own thread.
    [[nodiscard]] bool matches(const Session &session, qint64 row) const;
    /// The same in any other thread, with the SessionReader from which the row was copied.
    [[nodiscard]] bool matches(const filter::RowSource &source, qint64 index, const MessageRow &row) const;

private:
    struct Program;
    std::shared_ptr<const Program> program;
};

} // namespace inspector
