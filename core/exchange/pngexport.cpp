#include "core/exchange/pngexport.h"

#include "core/exchange/drawio/drawiowriter.h"
#include "core/exchange/drawnbounds.h"
#include "core/exchange/embed.h"
#include "core/exchange/printdesign.h"
#include "core/exchange/printstyle.h"
#include "core/layout/drawable.h"
#include "core/render/diagrampainter.h"

#include <QtCore/qbuffer.h>
#include <QtCore/qcoreapplication.h>
#include <QtGui/qimage.h>
#include <QtGui/qpainter.h>

#include <cmath>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Export)
};

} // namespace

Result<QByteArray> writePng(const ExportJob &job, const JobContext &context)
{
    if (!(job.pngScale >= 0.1 && job.pngScale <= 16))
        return failure(ErrorCode::InvalidInput, Text::tr("The scale of a picture must lie between 0.1 and 16."));
    const Diagram drawn = drawable(job.diagram);
    const QRectF bounds = pictureBounds(drawn);
    const double width = std::ceil(bounds.width() * job.pngScale);
    const double height = std::ceil(bounds.height() * job.pngScale);
    if (std::max(width, height) > largestPictureSide)
        return failure(
            ErrorCode::LimitExceeded,
            Text::tr(
                "The picture would be %1 x %2 pixels; %3 a side is the limit. Choose a smaller scale, or SVG or PDF.")
                .arg(QString::number(width), QString::number(height), QString::number(largestPictureSide)));
    QImage image(int(width), int(height), QImage::Format_RGB32);
    if (image.isNull())
        return failure(ErrorCode::LimitExceeded,
                       Text::tr("There is not enough memory for a picture of %1 x %2 pixels. Choose a smaller scale.")
                           .arg(QString::number(width), QString::number(height)));
    image.fill(Qt::white);
    {
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(job.pngScale, job.pngScale);
        painter.translate(-bounds.topLeft());
        DiagramPainter(job.catalog, printTheme()).paint(painter, drawn);
    }
    if (context.stop.stopRequested())
        return exportCancelled();
    image.setText(QStringLiteral("Title"), printedTitle(job.diagram));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return failure(ErrorCode::Internal, Text::tr("The picture could not be written as PNG."));
    return pngWithSource(buffer.data(), writeDrawio(job.diagram, *job.catalog).content);
}

} // namespace archdeck
