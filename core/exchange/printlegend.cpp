#include "core/exchange/printlegend.h"

#include "core/exchange/printpage.h"
#include "core/exchange/printstyle.h"

#include <QtCore/qcoreapplication.h>
#include <QtGui/qpainter.h>

#include <algorithm>

namespace archdeck {

namespace {

constexpr double lineHeight = 14;
constexpr double signWidth = 20;
constexpr double signGap = 5;
constexpr double entryGap = 14;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Print)
};

} // namespace

PrintLegend::PrintLegend(const Diagram &diagram, const DiagramPainter &painter, Paths paths)
{
    for (const Family family : allFamilies) {
        const bool isUsed = std::ranges::any_of(
            diagram.nodes, [&](const Node &node) { return painter.familyOf(node.kind) == family; });
        const FamilyColours &colours = printTheme().colours(family);
        if (isUsed)
            m_entries.append({Sign::Family, displayName(family), colours.line, colours.tint});
    }
    const std::pair<CallKind, Entry> calls[] = {{CallKind::Sync, {Sign::Sync, Text::tr("synchronous")}},
                                                {CallKind::Async, {Sign::Async, Text::tr("asynchronous")}},
                                                {CallKind::Stream, {Sign::Stream, Text::tr("stream")}},
                                                {CallKind::Batch, {Sign::Batch, Text::tr("batch")}}};
    for (const auto &[call, entry] : calls) {
        if (std::ranges::any_of(diagram.edges, [call](const Edge &edge) { return edge.call == call; }))
            m_entries.append(entry);
    }
    const auto isTrust = [](const Group &group) { return group.kind == u"trust"; };
    if (std::ranges::any_of(diagram.groups, isTrust))
        m_entries.append({Sign::TrustBoundary, Text::tr("trust boundary"), printTheme().bad});
    if (!std::ranges::all_of(diagram.groups, isTrust))
        m_entries.append({Sign::Boundary, Text::tr("boundary"), printTheme().muted});
    if (paths == Paths::Hidden)
        return;
    const QList<RequestPath> all = ordered(diagram.paths);
    for (qsizetype i = 0; i < all.size(); ++i)
        m_entries.append({Sign::Number, all[i].name, printTheme().accent, {}, QString::number(i + 1)});
}

double PrintLegend::widthOf(const Entry &entry) const
{
    return signWidth + signGap + printTextWidth(entry.text, print::smallest, FontWeight::Regular);
}

QList<QPointF> PrintLegend::places(double width) const
{
    QList<QPointF> places;
    double x = 0;
    double y = 0;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const double own = widthOf(m_entries[i]);
        const bool startsPaths = i > 0 && m_entries[i].sign == Sign::Number && m_entries[i - 1].sign != Sign::Number;
        if (x > 0 && (x + own > width || startsPaths)) {
            x = 0;
            y += lineHeight;
        }
        places.append({x, y});
        x += own + entryGap;
    }
    return places;
}

double PrintLegend::height(double width) const
{
    return m_entries.isEmpty() ? 0 : places(width).constLast().y() + lineHeight;
}

void PrintLegend::draw(QPainter &painter, const QRectF &area) const
{
    const QList<QPointF> at = places(area.width());
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const QPointF baseline = area.topLeft() + at[i] + QPointF(0, 10);
        drawSign(painter, m_entries[i], baseline);
        const QString shown = printElided(m_entries[i].text, print::smallest, FontWeight::Regular,
                                          area.width() - signWidth - signGap);
        drawPrintText(painter, baseline + QPointF(signWidth + signGap, 0), shown, print::smallest, FontWeight::Regular,
                      printTheme().muted);
    }
}

void PrintLegend::drawSign(QPainter &painter, const Entry &entry, const QPointF &baseline)
{
    const QRectF box(baseline.x(), baseline.y() - 7.5, signWidth, 9);
    const double y = box.center().y();
    const QPointF from(box.left(), y);
    const QPointF to(box.right(), y);
    painter.setBrush(Qt::NoBrush);
    QPen pen(printTheme().connector, 1.1, Qt::SolidLine, Qt::FlatCap);
    switch (entry.sign) {
    case Sign::Family:
        painter.setPen(QPen(entry.line, 0.75));
        painter.setBrush(entry.fill);
        painter.drawRoundedRect(QRectF(box.right() - 12, box.top(), 12, 9), 2.5, 2.5);
        return;
    case Sign::TrustBoundary:
    case Sign::Boundary:
        pen = QPen(blend(entry.line, Qt::white, 0.6), 0.75);
        pen.setDashPattern({4, 3});
        painter.setPen(pen);
        painter.drawRoundedRect(box, 2.5, 2.5);
        return;
    case Sign::Number:
        painter.setPen(Qt::NoPen);
        painter.setBrush(entry.line);
        painter.drawRoundedRect(QRectF(box.right() - 14, y - 5.8, 14, 11.6), 5.8, 5.8);
        drawPrintText(
            painter,
            {box.right() - 7 - printTextWidth(entry.number, print::smallest, FontWeight::SemiBold) / 2, y + 2.9},
            entry.number, print::smallest, FontWeight::SemiBold, printTheme().surface);
        return;
    case Sign::Stream:
        painter.setPen(QPen(printTheme().connector, 3, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(from, to);
        pen = QPen(Qt::white, 1.2, Qt::SolidLine, Qt::FlatCap);
        break;
    case Sign::Async: pen.setDashPattern({4, 2.7}); break;
    case Sign::Batch: pen.setDashPattern({1, 2.4}); break;
    case Sign::Sync: break;
    }
    painter.setPen(pen);
    painter.drawLine(from, to);
}

} // namespace archdeck
