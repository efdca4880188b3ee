#include "core/exchange/svgexport.h"

#include "core/exchange/drawio/drawiowriter.h"
#include "core/exchange/drawnbounds.h"
#include "core/exchange/embed.h"
#include "core/exchange/printdesign.h"
#include "core/exchange/printstyle.h"
#include "core/layout/drawable.h"
#include "core/render/diagrampainter.h"

#include <QtCore/qbuffer.h>
#include <QtCore/qcoreapplication.h>
#include <QtGui/qpainter.h>
#include <QtSvg/qsvggenerator.h>

namespace archdeck {

namespace {

/// XML 1.0 has no place for most control characters, and QSvgGenerator writes them as they are.
QByteArray withoutControls(QByteArray svg)
{
    svg.removeIf([](char c) { return c >= 0 && c < 0x20 && c != '\n' && c != '\t' && c != '\r'; });
    svg.replace("\xEF\xBF\xBE", "");
    svg.replace("\xEF\xBF\xBF", "");
    return svg;
}

/// Readers without the font fall back to one of like widths; ligatures would turn "->" into another character.
QByteArray withFontFallback(QByteArray svg)
{
    const QByteArray family = QByteArrayLiteral("font-family=\"") + diagramFont(13).family().toUtf8();
    svg.replace(QByteArray(family + '"'), QByteArray(family + ", 'Noto Sans', 'DejaVu Sans', sans-serif\""));
    const qsizetype start = svg.indexOf("<svg ");
    if (start >= 0)
        svg.insert(start + 5, "style=\"font-variant-ligatures:none;font-feature-settings:'calt' 0,'liga' 0\" ");
    return svg;
}

} // namespace

Result<QByteArray> writeSvg(const ExportJob &job, const JobContext &context)
{
    const Diagram drawn = drawable(job.diagram);
    const QRectF bounds = pictureBounds(drawn);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96); // one unit is one CSS pixel
    generator.setSize(bounds.size().toSize());
    generator.setViewBox(QRectF(QPointF(), bounds.size()));
    generator.setTitle(printedTitle(job.diagram));
    generator.setDescription(job.diagram.info.summary);
    {
        QPainter painter(&generator);
        painter.fillRect(QRectF(QPointF(), bounds.size()), Qt::white);
        painter.translate(-bounds.topLeft());
        DiagramPainter(job.catalog, printTheme()).paint(painter, drawn);
        if (!painter.end())
            return failure(ErrorCode::Internal,
                           QCoreApplication::translate("archdeck::Export", "The drawing could not be written as SVG."));
    }
    if (context.stop.stopRequested())
        return exportCancelled();
    return svgWithSource(withFontFallback(withoutControls(buffer.data())),
                         writeDrawio(job.diagram, *job.catalog).content);
}

} // namespace archdeck
