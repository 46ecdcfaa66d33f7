// From the path of a file to the source that reads it.
#include <inspector/source/open_source.h>

#include <inspector/source/jsonl_source.h>
#include <inspector/source/mcap_source.h>
#include <libbus/capture/jsonl.h>
#include <libbus/capture/mcap_reader.h>

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace inspector {
namespace {

constexpr qint64 MostOfJsonl = 256 * 1024;     ///< bytes: many lines
constexpr qint64 MostOfMcap = 8 * 1024 * 1024; ///< several chunks

struct Opening {
    Q_DECLARE_TR_FUNCTIONS(inspector::Opening)
};

/// One that is damaged where it would tell is still known by its name, and read as far as it goes.
bool isMeantAsMcap(QFile &file)
{
    return bus::McapReader::isMcap(&file) || file.fileName().endsWith(u".mcap", Qt::CaseInsensitive);
}

/// Beside the loss of what could not be read.
template <class Reader>
bool hasRecord(Reader reader)
{
    while (const std::optional<bus::Record> record = reader.next()) {
        if (!std::holds_alternative<bus::LossRecord>(*record))
            return true;
    }
    return false;
}

} // namespace

std::unique_ptr<FileSource> makeSource(const QString &path)
{
    QFile file(path);
    const bool isFile = QFileInfo(path).isFile(); // what is taken from a pipe is gone
    if (isFile && file.open(QIODevice::ReadOnly) && isMeantAsMcap(file))
        return std::make_unique<McapSource>(path);
    return std::make_unique<JsonlSource>(path);
}

QString whyNoSession(const QString &path)
{
    const QFileInfo info(path);
    const bool isPipe = info.exists() && !info.isFile() && !info.isDir();
    if (isPipe || path == u"-")
        return {};
    const QString name = FileSource::titleOf(path);
    QFile file(path);
    if (info.isDir() || !file.open(QIODevice::ReadOnly))
        return Opening::tr("%1 cannot be read: %2")
            .arg(name, info.isDir() ? Opening::tr("it is a folder") : file.errorString());
    if (bus::McapReader::isMcap(&file))
        return {};
    const bool isMcap = isMeantAsMcap(file);
    file.seek(0);
    QByteArray beginning = file.read(isMcap ? MostOfMcap : MostOfJsonl);
    QBuffer buffer(&beginning);
    buffer.open(QIODevice::ReadOnly);
    if (isMcap ? hasRecord(bus::McapReader(&buffer)) : hasRecord(bus::JsonlReader(&buffer)))
        return {};
    return Opening::tr("%1 is no session: no record begins where the first should. Sessions are MCAP or JSONL files.")
        .arg(name);
}

} // namespace inspector
