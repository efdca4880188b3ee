#include "core/richtext/markdown.h"

#include "core/richtext/characters.h"
#include "core/richtext/documentbuilder.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qurl.h>

#include <md4c.h>

namespace archdeck {

namespace {

/// A negative answer makes md4c stop and return it.
enum Answer { Go = 0, TooComplex = -2 };

QString attributeText(const MD_ATTRIBUTE &attribute)
{
    QString text;
    for (size_t i = 0; attribute.substr_offsets && attribute.substr_offsets[i] < attribute.size; ++i) {
        const MD_OFFSET start = attribute.substr_offsets[i];
        const QString part = QString::fromUtf8(attribute.text + start,
                                               qsizetype(attribute.substr_offsets[i + 1] - start));
        text += attribute.substr_types[i] == MD_TEXT_ENTITY ? decodedEntity(part) : part;
    }
    return text;
}

/// Turns the parser's calls into those of the builder, counting what the limits allow.
class Translator
{
public:
    explicit Translator(DocumentBuilder &builder) : m_builder(builder) {}

    int enterBlock(MD_BLOCKTYPE type, void *detail);
    int leaveBlock(MD_BLOCKTYPE type);
    int enterSpan(MD_SPANTYPE type, void *detail);
    int leaveSpan(MD_SPANTYPE type);
    int text(MD_TEXTTYPE type, const QString &text);

private:
    int enterTable(const MD_BLOCK_TABLE_DETAIL &table);
    bool enterContainer() { return ++m_depth <= richtextlimits::nesting; }
    /// Tight items have no paragraph of their own.
    void openLeaf();
    void closeLeaf();

    DocumentBuilder &m_builder;
    InlineState m_inline;
    QString m_code;
    QString m_language;
    int m_depth = 0;
    int m_blocks = 0;
    int m_cells = 0;
    bool m_isInCode = false;
    bool m_hasLeaf = false;
    bool m_hasText = false; ///< since the last image began
};

void Translator::openLeaf()
{
    if (!m_hasLeaf)
        m_builder.beginParagraph();
    m_hasLeaf = true;
}

void Translator::closeLeaf()
{
    if (m_hasLeaf)
        m_builder.endLeaf();
    m_hasLeaf = false;
}

int Translator::enterTable(const MD_BLOCK_TABLE_DETAIL &table)
{
    const qint64 rows = qint64(table.head_row_count) + table.body_row_count;
    const qint64 cells = rows * table.col_count;
    if (table.col_count > unsigned(richtextlimits::tableColumns) || m_cells + cells > richtextlimits::tableCells)
        return TooComplex;
    m_cells += int(cells);
    m_builder.beginTable(int(rows), int(table.col_count));
    return Go;
}

int Translator::enterBlock(MD_BLOCKTYPE type, void *detail)
{
    if (++m_blocks > richtextlimits::blocks)
        return TooComplex;
    closeLeaf();
    switch (type) {
    case MD_BLOCK_QUOTE: m_builder.beginQuote(); return enterContainer() ? Go : TooComplex;
    case MD_BLOCK_UL:
        m_builder.beginList(-1, static_cast<MD_BLOCK_UL_DETAIL *>(detail)->is_tight != 0);
        return enterContainer() ? Go : TooComplex;
    case MD_BLOCK_OL: {
        const auto *list = static_cast<MD_BLOCK_OL_DETAIL *>(detail);
        m_builder.beginList(int(qMin(list->start, 999999999u)), list->is_tight != 0);
        return enterContainer() ? Go : TooComplex;
    }
    case MD_BLOCK_LI: m_builder.beginItem(); return Go;
    case MD_BLOCK_HR: m_builder.addRule(); return Go;
    case MD_BLOCK_H:
        m_builder.beginHeading(int(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level));
        m_hasLeaf = true;
        return Go;
    case MD_BLOCK_P: openLeaf(); return Go;
    case MD_BLOCK_CODE:
        m_isInCode = true;
        m_code.clear();
        m_language = attributeText(static_cast<MD_BLOCK_CODE_DETAIL *>(detail)->lang);
        return Go;
    case MD_BLOCK_TABLE: return enterTable(*static_cast<MD_BLOCK_TABLE_DETAIL *>(detail));
    case MD_BLOCK_TH:
    case MD_BLOCK_TD: {
        const MD_ALIGN align = static_cast<MD_BLOCK_TD_DETAIL *>(detail)->align;
        m_builder.beginCell(align == MD_ALIGN_RIGHT        ? Qt::AlignRight
                                : align == MD_ALIGN_CENTER ? Qt::AlignHCenter
                                                           : Qt::AlignLeft,
                            type == MD_BLOCK_TH);
        m_hasLeaf = true;
        return Go;
    }
    default: return Go;
    }
}

int Translator::leaveBlock(MD_BLOCKTYPE type)
{
    closeLeaf();
    switch (type) {
    case MD_BLOCK_QUOTE:
        --m_depth;
        m_builder.endQuote();
        break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        --m_depth;
        m_builder.endList();
        break;
    case MD_BLOCK_LI: m_builder.endItem(); break;
    case MD_BLOCK_CODE:
        m_isInCode = false;
        if (m_code.endsWith(u'\n'))
            m_code.chop(1);
        m_builder.addCode(m_code, m_language);
        break;
    case MD_BLOCK_TABLE: m_builder.endTable(); break;
    default: break;
    }
    return Go;
}

int Translator::enterSpan(MD_SPANTYPE type, void *detail)
{
    switch (type) {
    case MD_SPAN_EM: ++m_inline.emphasis; break;
    case MD_SPAN_STRONG: ++m_inline.strong; break;
    case MD_SPAN_DEL: ++m_inline.struck; break;
    case MD_SPAN_CODE: ++m_inline.code; break;
    case MD_SPAN_A: {
        const QString address = attributeText(static_cast<MD_SPAN_A_DETAIL *>(detail)->href);
        m_inline.links.append(isAllowedLink(address) ? address : QString());
        break;
    }
    case MD_SPAN_IMG:
        text(MD_TEXT_NORMAL, QStringLiteral("["));
        m_hasText = false;
        break;
    default: break;
    }
    return Go;
}

int Translator::leaveSpan(MD_SPANTYPE type)
{
    switch (type) {
    case MD_SPAN_EM: --m_inline.emphasis; break;
    case MD_SPAN_STRONG: --m_inline.strong; break;
    case MD_SPAN_DEL: --m_inline.struck; break;
    case MD_SPAN_CODE: --m_inline.code; break;
    case MD_SPAN_A: m_inline.links.removeLast(); break;
    case MD_SPAN_IMG:
        if (!m_hasText)
            text(MD_TEXT_NORMAL, QCoreApplication::translate("archdeck::RichText", "image"));
        text(MD_TEXT_NORMAL, QStringLiteral("]"));
        break;
    default: break;
    }
    return Go;
}

int Translator::text(MD_TEXTTYPE type, const QString &text)
{
    if (m_isInCode) {
        m_code += text;
        return Go;
    }
    openLeaf();
    m_hasText = true;
    switch (type) {
    case MD_TEXT_NULLCHAR: m_builder.addText(QString(QChar::ReplacementCharacter), m_inline); break;
    case MD_TEXT_BR: m_builder.addText(QString(QChar::LineSeparator), m_inline); break;
    case MD_TEXT_SOFTBR: m_builder.addText(QStringLiteral(" "), m_inline); break;
    case MD_TEXT_ENTITY: m_builder.addText(decodedEntity(text), m_inline); break;
    default: m_builder.addText(text, m_inline); break;
    }
    return Go;
}

int parse(const QByteArray &utf8, Translator &translator)
{
    MD_PARSER parser = {};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS
        | MD_FLAG_PERMISSIVEURLAUTOLINKS | MD_FLAG_COLLAPSEWHITESPACE;
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *data) {
        return static_cast<Translator *>(data)->enterBlock(type, detail);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void *, void *data) {
        return static_cast<Translator *>(data)->leaveBlock(type);
    };
    parser.enter_span = [](MD_SPANTYPE type, void *detail, void *data) {
        return static_cast<Translator *>(data)->enterSpan(type, detail);
    };
    parser.leave_span = [](MD_SPANTYPE type, void *, void *data) {
        return static_cast<Translator *>(data)->leaveSpan(type);
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data) {
        return static_cast<Translator *>(data)->text(type, QString::fromUtf8(text, qsizetype(size)));
    };
    return md_parse(utf8.constData(), MD_SIZE(utf8.size()), &parser, &translator);
}

Result<void> fill(QTextDocument &document, QStringView markdown, const RichTextStyle &style)
{
    const QByteArray utf8 = markdown.size() > richtextlimits::bytes ? QByteArray() : cleaned(markdown).toUtf8();
    const bool isTooLong = markdown.size() > richtextlimits::bytes || utf8.size() > richtextlimits::bytes;
    DocumentBuilder builder(document, style);
    Translator translator(builder);
    const int answer = isTooLong ? int(TooComplex) : parse(utf8, translator);
    builder.finish();
    if (answer == Go)
        return {};
    document.clear();
    return failure(ErrorCode::LimitExceeded,
                   QCoreApplication::translate("archdeck::RichText",
                                               "This text is too complex to show. Shorten it, or nest its lists, "
                                               "quotations and tables less deeply."),
                   isTooLong ? QStringLiteral("%1 bytes").arg(markdown.size()) : QString());
}

} // namespace

Result<std::unique_ptr<QTextDocument>> markdownDocument(QStringView markdown, const RichTextStyle &style)
{
    auto document = std::make_unique<SafeTextDocument>();
    if (const Result<void> filled = fill(*document, markdown, style); !filled)
        return std::unexpected(filled.error());
    return document;
}

Result<void> setMarkdown(SafeTextDocument &document, QStringView markdown, const RichTextStyle &style)
{
    return fill(document, markdown, style);
}

QString plainText(QStringView markdown)
{
    RichTextStyle style;
    style.font.setPixelSize(13);
    style.codeFont = style.font;
    const auto document = markdownDocument(markdown, style);
    return (document ? (*document)->toPlainText() : markdown.toString()).simplified();
}

bool isAllowedLink(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || url.isRelative())
        return false;
    const QString scheme = url.scheme();
    if (scheme == u"mailto")
        return !url.path().isEmpty();
    return (scheme == u"http" || scheme == u"https") && !url.host().isEmpty();
}

} // namespace archdeck
