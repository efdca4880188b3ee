#include "core/render/inlinetext.h"

#include "core/render/theme.h"

#include <QtGui/qfontmetrics.h>
#include <QtGui/qpainter.h>
#include <QtGui/qtextlayout.h>

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

constexpr double codeInset = 2; ///< of the box behind code, beyond its text

/// Reads one label from left to right; a mark opens only when its partner follows.
class RunReader
{
public:
    explicit RunReader(const QString &label) : m_label(label) {}

    QList<InlineRun> read()
    {
        while (m_at < m_label.size())
            step();
        flush();
        return m_runs;
    }

private:
    QChar at(qsizetype index) const { return index >= 0 && index < m_label.size() ? m_label[index] : QChar(u' '); }

    void step()
    {
        const QChar character = m_label[m_at];
        if (character == u'\\' && (at(m_at + 1) == u'*' || at(m_at + 1) == u'`' || at(m_at + 1) == u'\\')) {
            m_state.text += at(m_at + 1);
            m_at += 2;
        } else if (character == u'`') {
            readCode();
        } else if (character == u'*') {
            readStars();
        } else {
            m_state.text += character;
            ++m_at;
        }
    }

    void readCode()
    {
        const qsizetype end = m_label.indexOf(u'`', m_at + 1);
        if (end <= m_at + 1) {
            m_state.text += m_label[m_at++];
            return;
        }
        flush();
        m_state.isCode = true;
        m_state.text = m_label.sliced(m_at + 1, end - m_at - 1);
        flush();
        m_state.isCode = false;
        m_at = end + 1;
    }

    void readStars()
    {
        const bool isDouble = at(m_at + 1) == u'*';
        bool &state = isDouble ? m_state.isBold : m_state.isItalic;
        const qsizetype length = isDouble ? 2 : 1;
        const bool closes = state && !at(m_at - 1).isSpace();
        const bool opens = !state && !at(m_at + length).isSpace() && hasPartner(m_at + length, isDouble);
        if (!closes && !opens) {
            m_state.text += m_label.sliced(m_at, length);
        } else {
            flush();
            state = opens;
        }
        m_at += length;
    }

    /// Whether the mark is closed behind `from`.
    bool hasPartner(qsizetype from, bool isDouble) const
    {
        for (qsizetype i = from; i < m_label.size(); ++i) {
            if (m_label[i] == u'\\') {
                ++i;
                continue;
            }
            if (m_label[i] != u'*')
                continue;
            qsizetype stars = 1;
            while (at(i + stars) == u'*')
                ++stars;
            const bool fits = isDouble ? stars >= 2 : stars % 2 == 1;
            if (fits && i > from && !at(i - 1).isSpace())
                return true;
            i += stars - 1;
        }
        return false;
    }

    void flush()
    {
        if (!m_state.text.isEmpty())
            m_runs.append(m_state);
        m_state.text.clear();
    }

    const QString &m_label;
    qsizetype m_at = 0;
    InlineRun m_state;
    QList<InlineRun> m_runs;
};

QFont fontOf(const InlineRun &run, const LabelStyle &style)
{
    QFont font = diagramFont(
        style.pixelSize, run.isBold || (style.isStrong && !run.isCode) ? FontWeight::SemiBold : FontWeight::Regular);
    font.setItalic(run.isItalic);
    return font;
}

QList<QGlyphRun> glyphsOf(const QString &text, const QFont &font)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    QList<QGlyphRun> runs = line.glyphRuns();
    for (QGlyphRun &run : runs) { // their positions count from the top of the line
        QList<QPointF> positions = run.positions();
        for (QPointF &position : positions)
            position.ry() -= line.ascent();
        run.setPositions(positions);
    }
    return runs;
}

double widthOf(const InlineRun &run, const LabelStyle &style)
{
    return QFontMetricsF(fontOf(run, style)).horizontalAdvance(run.text);
}

/// The runs, cut at the end until they fit with an ellipsis.
QList<InlineRun> elided(QList<InlineRun> runs, const LabelStyle &style)
{
    const auto width = [&style](const QList<InlineRun> &all) {
        double sum = 0;
        for (const InlineRun &run : all)
            sum += widthOf(run, style);
        return sum;
    };
    while (!runs.isEmpty()) {
        InlineRun &last = runs.last();
        last.text.chop(1);
        while (last.text.endsWith(u' '))
            last.text.chop(1);
        if (last.text.isEmpty() && runs.size() > 1) {
            runs.removeLast();
            continue;
        }
        QList<InlineRun> attempt = runs;
        attempt.last().text += u'…';
        if (last.text.isEmpty() || width(attempt) <= style.width)
            return attempt;
    }
    return runs;
}

/// Breaks runs into lines.
class LineBreaker
{
public:
    LineBreaker(const QList<InlineRun> &runs, const LabelStyle &style) : m_runs(runs), m_style(style) {}

    QList<QList<InlineRun>> lines(bool &isCut)
    {
        QString text;
        QList<QTextLayout::FormatRange> formats;
        for (const InlineRun &run : m_runs) {
            QTextCharFormat format;
            format.setFont(fontOf(run, m_style));
            formats.append({int(text.size()), int(run.text.size()), format});
            text += run.text;
        }
        text.replace(u'\n', QChar(QChar::LineSeparator));
        QTextLayout layout(
            text, diagramFont(m_style.pixelSize, m_style.isStrong ? FontWeight::SemiBold : FontWeight::Regular));
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.setFormats(formats);
        QList<QList<InlineRun>> found;
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(m_style.width > 0 ? m_style.width : 1e6);
            if (int(found.size()) == m_style.maximumLines) {
                isCut = true;
                found.last() = elided(slice(m_lastStart, m_lastStart + m_lastLength), m_style);
                break;
            }
            m_lastStart = line.textStart();
            m_lastLength = line.textLength();
            found.append(slice(m_lastStart, m_lastStart + m_lastLength));
        }
        layout.endLayout();
        return found;
    }

private:
    /// The runs between two places of the whole text, without line breaks and spaces at the end.
    QList<InlineRun> slice(qsizetype from, qsizetype to) const
    {
        QList<InlineRun> part;
        qsizetype start = 0;
        for (const InlineRun &run : m_runs) {
            const qsizetype first = std::max(from, start);
            const qsizetype last = std::min(to, start + run.text.size());
            if (first < last) {
                InlineRun piece = run;
                piece.text = run.text.sliced(first - start, last - first);
                piece.text.remove(u'\n');
                part.append(piece);
            }
            start += run.text.size();
        }
        while (!part.isEmpty()) {
            QString &text = part.last().text;
            while (text.endsWith(u' '))
                text.chop(1);
            if (!text.isEmpty())
                break;
            part.removeLast();
        }
        return part;
    }

    const QList<InlineRun> &m_runs;
    const LabelStyle &m_style;
    qsizetype m_lastStart = 0;
    qsizetype m_lastLength = 0;
};

} // namespace

QList<InlineRun> inlineRuns(const QString &label)
{
    if (!label.contains(u'*') && !label.contains(u'`') && !label.contains(u'\\'))
        return label.isEmpty() ? QList<InlineRun>() : QList<InlineRun>{{label}};
    return RunReader(label).read();
}

QString plainLabel(const QString &label)
{
    QString plain;
    for (const InlineRun &run : inlineRuns(label))
        plain += run.text;
    return plain;
}

LabelLayout layOutLabel(const QString &label, const LabelStyle &style, LabelGlyphs glyphs)
{
    LabelLayout layout;
    if (label.isEmpty())
        return layout;
    const QList<InlineRun> runs = inlineRuns(label);
    const QList<QList<InlineRun>> lines = LineBreaker(runs, style).lines(layout.isCut);
    const QFontMetricsF metrics(
        diagramFont(style.pixelSize, style.isStrong ? FontWeight::SemiBold : FontWeight::Regular));
    QList<std::pair<qsizetype, double>> ends; // of each line: one past its last piece, and its width
    double y = metrics.ascent();
    for (const QList<InlineRun> &line : lines) {
        double x = 0;
        for (const InlineRun &run : line) {
            LabelPiece piece{run.text, fontOf(run, style), QPointF(x, y), widthOf(run, style), run.isCode, {}};
            if (glyphs == LabelGlyphs::Prepared)
                piece.glyphs = glyphsOf(piece.text, piece.font);
            x += piece.width;
            layout.pieces.append(piece);
        }
        ends.append({layout.pieces.size(), x});
        layout.size.setWidth(std::max(layout.size.width(), x));
        y += metrics.lineSpacing();
    }
    layout.lines = int(lines.size());
    layout.size.setHeight(double(lines.size()) * metrics.lineSpacing());
    if (style.alignment == LabelAlignment::Centre) {
        qsizetype piece = 0;
        for (const auto &[end, width] : std::as_const(ends)) {
            for (; piece < end; ++piece)
                layout.pieces[piece].baseline.rx() += (layout.size.width() - width) / 2;
        }
    }
    return layout;
}

void drawLabel(QPainter &painter, const LabelLayout &label, const QPointF &topLeft, const QColor &colour,
               const QColor &codeBackground)
{
    for (const LabelPiece &piece : label.pieces) {
        const QPointF place = topLeft + piece.baseline;
        if (piece.isCode) {
            const QFontMetricsF metrics(piece.font);
            painter.setPen(Qt::NoPen);
            painter.setBrush(codeBackground);
            painter.drawRoundedRect(QRectF(place.x(), place.y() - metrics.ascent(), piece.width, metrics.height())
                                        .adjusted(-codeInset, 0, codeInset, 0),
                                    3, 3);
        }
        painter.setPen(colour);
        if (piece.glyphs.isEmpty()) {
            painter.setFont(piece.font);
            painter.drawText(place, piece.text);
        } else {
            for (const QGlyphRun &run : piece.glyphs)
                painter.drawGlyphRun(place, run);
        }
    }
}

} // namespace archdeck
