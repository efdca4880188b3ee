#pragma once

#include "core/richtext/richtextstyle.h"

#include <QtCore/qlist.h>
#include <QtGui/qtextcursor.h>
#include <QtGui/qtextlist.h>
#include <QtGui/qtexttable.h>

namespace archdeck {

/// The marks that are open round a piece of text.
struct InlineState
{
    int emphasis = 0;
    int strong = 0;
    int struck = 0;
    int code = 0;
    QStringList links; ///< empty entries for links that are shown as text
};

/// Writes the allowed elements into a QTextDocument, from its beginning to its end. It trusts its caller with the
/// limits (markdown.h) and with the order: what is opened is closed.
class DocumentBuilder
{
public:
    DocumentBuilder(QTextDocument &document, const RichTextStyle &style);

    void beginQuote();
    void endQuote();
    /// `start` is the first number; -1 makes a list of bullets.
    void beginList(int start, bool isTight);
    void endList();
    void beginItem();
    void endItem();
    void beginHeading(int level);
    void beginParagraph();
    void endLeaf();
    void addRule();
    void addCode(const QString &code, const QString &language);
    void beginTable(int rows, int columns);
    void beginCell(Qt::Alignment alignment, bool isHead);
    void endTable();

    void addText(const QString &text, const InlineState &state);
    void finish();

private:
    struct ListLevel
    {
        QTextList *list = nullptr;
        QTextListFormat format;
        bool isTight = true;
        bool needsMarker = false;
        bool isFirst = true;
    };
    struct Box ///< a quotation or the document itself: lists indent from here
    {
        QTextTable *table = nullptr;
        qsizetype firstList = 0;
    };

    QTextCharFormat charFormat(const InlineState &state) const;
    QTextBlockFormat leafFormat() const;
    void startBlock(QTextBlockFormat format);
    void placeMarker();
    QTextTable *addBox(QTextTableFormat format);
    void leaveTable(QTextTable *table);
    int listDepth() const;
    double em() const { return m_style.font.pixelSize(); }

    RichTextStyle m_style;
    QTextCursor m_cursor;
    QList<ListLevel> m_lists;
    QList<Box> m_boxes;
    QTextTable *m_table = nullptr;
    int m_cell = 0;
    bool m_isHead = false;
    int m_headingLevel = 0;
    int m_flatQuotes = 0; ///< quotations too deep for a box of their own
    bool m_isFresh = true; ///< the cursor stands in an empty block that the next leaf takes
};

} // namespace archdeck
