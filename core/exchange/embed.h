#pragma once

#include "core/base/result.h"

#include <QtCore/qbytearray.h>

namespace archdeck {

// Pictures that carry the design they show, in draw.io's own way, so that both programs open it again: an attribute
// `content` of an SVG, a chunk `mxfile` of a PNG, an attachment "diagram.xml" of a PDF.

QByteArray svgWithSource(QByteArray svg, const QByteArray &drawio);
QByteArray pngWithSource(const QByteArray &png, const QByteArray &drawio);
/// Errors: Internal, for bytes that are no PDF.
Result<QByteArray> pdfWithDesign(const QByteArray &pdf, const QByteArray &drawio);

/// What a picture carries: the text of a draw.io or of an Excalidraw file.
struct EmbeddedSource
{
    QString format; ///< name in the registry: "drawio" or "excalidraw"
    QByteArray content;
};

/// Errors: ForeignFile when it carries none, saying which pictures do; InvalidInput for a damaged picture, LimitExceeded.
Result<EmbeddedSource> sourceInSvg(const QByteArray &svg);
Result<EmbeddedSource> sourceInPng(const QByteArray &png);
Result<EmbeddedSource> sourceInPdf(const QByteArray &pdf);

} // namespace archdeck
