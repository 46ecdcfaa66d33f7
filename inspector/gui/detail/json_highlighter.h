// Colours in JSON text: keys, strings, numbers and words.
#pragma once

#include <QSyntaxHighlighter>

namespace inspector {

class JsonHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString &text) override;
};

} // namespace inspector
