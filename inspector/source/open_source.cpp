// From the path of a file to the source that reads it.
#include <inspector/source/open_source.h>

#include <inspector/source/jsonl_source.h>
#include <inspector/source/mcap_source.h>
#include <libbus/capture/mcap_reader.h>

#include <QFile>
#include <QFileInfo>

namespace inspector {
namespace {

/// Reads from regular files only: what is taken from a pipe is gone.
bool holdsMcap(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return false;
    // One whose beginning is damaged is still known by its name, and read as far as it goes.
    return bus::McapReader::isMcap(file.read(8)) || path.endsWith(u".mcap", Qt::CaseInsensitive);
}

} // namespace

std::unique_ptr<FileSource> makeSource(const QString &path)
{
    if (holdsMcap(path))
        return std::make_unique<McapSource>(path);
    return std::make_unique<JsonlSource>(path);
}

} // namespace inspector
