// Rich text of cards and notes: any text becomes a document that loads nothing and links only where links may lead.
// Seeds: decks templates/designs
#include "core/richtext/markdown.h"
#include "tests/fuzz/fuzz.h"

#include <QtGui/qguiapplication.h>
#include <QtGui/qtextdocument.h>
#include <QtGui/qtextobject.h>

using namespace archdeck;

namespace {

RichTextStyle style()
{
    RichTextStyle style;
    style.font.setPixelSize(13);
    style.codeFont.setPixelSize(12);
    style.width = 600;
    return style;
}

void checkFormat(const QTextCharFormat &format)
{
    fuzz::require(!format.isImageFormat(), "no document holds an image");
    fuzz::require(!format.isAnchor() || isAllowedLink(format.anchorHref()), "a link leads to an allowed address");
}

} // namespace

/// Fonts stay in caches until the program ends.
// NOLINTNEXTLINE(bugprone-reserved-identifier): the name is the sanitizer's
extern "C" const char *__lsan_default_suppressions()
{
    return "leak:libQt6Gui\nleak:libfontconfig\nleak:libfreetype\nleak:libharfbuzz\n";
}

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static QGuiApplication application(*argc, *argv);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString markdown = QString::fromUtf8(fuzz::input(data, size));
    fuzz::require(!plainText(markdown).contains(u'\n'), "plain text is one line");
    const auto document = markdownDocument(markdown, style());
    if (!document)
        return 0;
    for (QTextBlock block = (*document)->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it)
            checkFormat(it.fragment().charFormat());
    }
    fuzz::require((*document)->size().height() >= 0, "a document has a height");
    return 0;
}
