#pragma once

#include <QtGui/qtextdocument.h>

namespace archdeck {

/// A text document that never loads anything: no image, no style sheet, no file, whoever asks.
class SafeTextDocument : public QTextDocument
{
    Q_OBJECT
public:
    using QTextDocument::QTextDocument;

protected:
    QVariant loadResource(int type, const QUrl &name) override;
};

} // namespace archdeck
