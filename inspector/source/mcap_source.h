// Records from an MCAP file.
#pragma once

#include <inspector/source/file_source.h>

namespace inspector {

/// Reads the heads of messages and leaves their payloads in the file, where the fetcher finds them. A damaged or cut
/// file is read as far as it goes, and on after the damage; LossRecords say what is missing.
class McapSource : public FileSource {
    Q_OBJECT
public:
    explicit McapSource(const QString &path, QObject *parent = nullptr);

    [[nodiscard]] std::shared_ptr<MessageFetcher> fetcher() const override;

private:
    mutable std::shared_ptr<MessageFetcher> messages; ///< made when it is first wanted
};

} // namespace inspector
