#include "core/exchange/pdfprinter.h"

#include "core/exchange/exportjob.h"
#include "core/exchange/pdfoutline.h"
#include "core/exchange/printstyle.h"

#include <QtCore/qbuffer.h>
#include <QtCore/qcoreapplication.h>
#include <QtCore/qlocale.h>
#include <QtGui/qpagesize.h>
#include <QtGui/qpainter.h>
#include <QtGui/qpdfwriter.h>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Export)
};

void drawFurniture(QPainter &painter, const PrintPlan &plan, qsizetype index)
{
    const PrintPage &page = plan.pages[index];
    if (page.footer.isEmpty())
        return;
    const QColor muted = printTheme().muted;
    const double baseline = page.paper.height() - print::margin;
    const double right = page.paper.width() - print::margin;
    painter.setPen(QPen(printTheme().border, print::hairline));
    painter.drawLine(QPointF(print::margin, baseline - 12), QPointF(right, baseline - 12));
    QString position = Text::tr("Page %1 of %2").arg(QString::number(index + 1), QString::number(plan.pages.size()));
    if (plan.date.isValid())
        position = QLocale().toString(plan.date, u"d MMMM yyyy") + u"   " + position;
    const double width = printTextWidth(position, print::smallest, FontWeight::Regular);
    drawPrintText(painter, {right - width, baseline}, position, print::smallest, FontWeight::Regular, muted);
    const QString footer = printElided(page.footer, print::smallest, FontWeight::Regular,
                                       right - width - print::margin - 24);
    drawPrintText(painter, {print::margin, baseline}, footer, print::smallest, FontWeight::Regular, muted);
}

void drawPage(QPainter &painter, const PrintPlan &plan, qsizetype index)
{
    painter.save();
    painter.scale(print::layoutUnits, print::layoutUnits);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.save();
    plan.pages[index].draw(painter);
    painter.restore();
    drawFurniture(painter, plan, index);
    painter.restore();
}

Result<QByteArray> completed(const QByteArray &pdf, const PrintPlan &plan)
{
    try {
        return completedPdf(pdf, plan);
    } catch (const std::exception &exception) { // libqpdf reports by exceptions; none leaves this function
        return failure(ErrorCode::Internal, Text::tr("The PDF could not be completed. Nothing was written."),
                       QString::fromUtf8(exception.what()));
    }
}

} // namespace

Result<QByteArray> printPlan(const PrintPlan &plan, const JobContext &context)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(int(72 * print::layoutUnits));
    writer.setTitle(plan.title);
    QPainter painter;
    for (qsizetype i = 0; i < plan.pages.size(); ++i) {
        if (context.stop.stopRequested())
            return exportCancelled();
        writer.setPageLayout(QPageLayout(QPageSize(plan.pages[i].paper, QPageSize::Point, {}, QPageSize::ExactMatch),
                                         QPageLayout::Portrait, QMarginsF()));
        if (i == 0 ? !painter.begin(&writer) : !writer.newPage())
            return failure(ErrorCode::Internal, Text::tr("The PDF could not be written."));
        drawPage(painter, plan, i);
        if (context.progress)
            context.progress(int(i) + 1, int(plan.pages.size()));
    }
    painter.end();
    return completed(buffer.data(), plan);
}

} // namespace archdeck
