#include "core/render/notetext.h"

#include "core/render/componentmetrics.h"
#include "core/richtext/legible.h"
#include "core/richtext/markdown.h"

#include <QtGui/qabstracttextdocumentlayout.h>
#include <QtGui/qfontmetrics.h>
#include <QtGui/qpainter.h>

namespace archdeck {

std::unique_ptr<QTextDocument> noteDocument(const QString &text, double width, const ElementColours &colours,
                                            const Theme &theme)
{
    RichTextStyle style;
    style.font = diagramFont(metrics::smallSize);
    style.codeFont = diagramFont(metrics::smallSize);
    style.text = colours.text;
    style.muted = colours.muted;
    style.link = legible(theme.accent, colours.text, colours.fill);
    style.border = colours.border;
    style.codeBackground = blend(colours.text, colours.fill, 0.08);
    style.codeScheme = theme.isDark ? CodeScheme::Dark : CodeScheme::Light;
    style.width = width;
    style.lineHeight = 1.15;
    if (auto document = markdownDocument(text, style))
        return std::move(*document);
    auto plain = std::make_unique<QTextDocument>();
    plain->setDocumentMargin(0);
    plain->setDefaultFont(style.font);
    plain->setTextWidth(width);
    plain->setPlainText(text.first(std::min(text.size(), qsizetype(4000))));
    return plain;
}

void drawNoteText(QPainter &painter, const QTextDocument &document, const QRectF &note)
{
    // A line is drawn when it touches the clip of the context: one that begins too low to fit doesn't.
    const double line = QFontMetricsF(document.defaultFont()).lineSpacing();
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = QRectF(0, 0, document.textWidth(),
                          std::max(note.height() - 1.5 * metrics::padding - line, line / 2));
    painter.save();
    painter.translate(note.topLeft() + QPointF(metrics::padding, metrics::padding));
    document.documentLayout()->draw(&painter, context);
    painter.restore();
}

} // namespace archdeck
