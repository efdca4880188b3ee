// Compiled as C++20 (CMakeLists.txt): with C++23, Clang needs a type that QPDFWriter.hh leaves incomplete.
#include "core/exchange/pdfoutline.h"

#include <QtCore/qhash.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qurl.h>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <stdexcept>

namespace archdeck {

namespace {

using Object = QPDFObjectHandle;

Object number(double value)
{
    return Object::newReal(QByteArray::number(value, 'f', 2).toStdString());
}

Object text(const QString &value)
{
    return Object::newUnicodeString(value.toStdString());
}

/// A page's own upper left corner is the origin of the plan; that of PDF is the lower left one.
double flipped(const PrintPlan &plan, qsizetype page, double y)
{
    return plan.pages[page].paper.height() - y;
}

Object destination(const PrintPlan &plan, const std::vector<Object> &pages, const PrintTarget &target)
{
    Object array = Object::newArray();
    array.appendItem(pages[size_t(target.page)]);
    array.appendItem(Object::newName("/XYZ"));
    array.appendItem(number(0));
    array.appendItem(number(flipped(plan, target.page, target.y)));
    array.appendItem(Object::newNull());
    return array;
}

void addLinks(QPDF &pdf, const PrintPlan &plan, const std::vector<Object> &pages)
{
    for (qsizetype i = 0; i < plan.pages.size(); ++i) {
        Object page = pages[size_t(i)];
        for (const PrintLink &link : plan.pages[i].links) {
            Object annotation = Object::newDictionary();
            annotation.replaceKey("/Type", Object::newName("/Annot"));
            annotation.replaceKey("/Subtype", Object::newName("/Link"));
            annotation.replaceKey(
                "/Rect",
                Object::newArray({number(link.area.left()), number(flipped(plan, i, link.area.bottom())),
                                  number(link.area.right()), number(flipped(plan, i, link.area.top()))}));
            annotation.replaceKey("/Border", Object::newArray({number(0), number(0), number(0)}));
            if (link.url.isEmpty()) {
                annotation.replaceKey("/Dest", destination(plan, pages, link.target));
            } else {
                Object action = Object::newDictionary();
                action.replaceKey("/S", Object::newName("/URI"));
                action.replaceKey("/URI", Object::newString(QUrl(link.url).toEncoded().toStdString()));
                annotation.replaceKey("/A", action);
            }
            if (!page.getKey("/Annots").isArray())
                page.replaceKey("/Annots", Object::newArray());
            page.getKey("/Annots").appendItem(pdf.makeIndirectObject(annotation));
        }
    }
}

/// Adds the entries from `next` on that lie deeper than `level`; returns how many stand directly below `parent`.
int addOutlineLevel(QPDF &pdf, const PrintPlan &plan, const std::vector<Object> &pages, Object parent, int level,
                    qsizetype &next)
{
    int count = 0;
    Object previous;
    while (next < plan.bookmarks.size() && plan.bookmarks[next].level >= level) {
        const PrintBookmark &bookmark = plan.bookmarks[next++];
        Object entry = pdf.makeIndirectObject(Object::newDictionary());
        entry.replaceKey("/Title", text(bookmark.title));
        entry.replaceKey("/Parent", parent);
        entry.replaceKey("/Dest", destination(plan, pages, bookmark.target));
        if (previous.isInitialized()) {
            previous.replaceKey("/Next", entry);
            entry.replaceKey("/Prev", previous);
        } else {
            parent.replaceKey("/First", entry);
        }
        parent.replaceKey("/Last", entry);
        const int children = addOutlineLevel(pdf, plan, pages, entry, level + 1, next);
        if (children > 0) // a negative count starts closed
            entry.replaceKey("/Count", Object::newInteger(level == 0 ? children : -children));
        previous = entry;
        ++count;
    }
    return count;
}

void addOutline(QPDF &pdf, const PrintPlan &plan, const std::vector<Object> &pages)
{
    if (plan.bookmarks.isEmpty())
        return;
    Object outline = pdf.makeIndirectObject(Object::newDictionary());
    outline.replaceKey("/Type", Object::newName("/Outlines"));
    qsizetype next = 0;
    const int count = addOutlineLevel(pdf, plan, pages, outline, 0, next);
    outline.replaceKey("/Count", Object::newInteger(count));
    pdf.getRoot().replaceKey("/Outlines", outline);
    pdf.getRoot().replaceKey("/PageMode", Object::newName("/UseOutlines"));
}

void describe(QPDF &pdf, const PrintPlan &plan)
{
    Object info = pdf.makeIndirectObject(Object::newDictionary());
    info.replaceKey("/Title", text(plan.title));
    if (!plan.subject.isEmpty())
        info.replaceKey("/Subject", text(plan.subject));
    if (!plan.author.isEmpty())
        info.replaceKey("/Author", text(plan.author));
    info.replaceKey("/Creator", text(QStringLiteral("Archdeck")));
    info.replaceKey("/Producer", text(QStringLiteral("Qt %1, qpdf").arg(QString::fromLatin1(qVersion()))));
    if (plan.date.isValid()) {
        const std::string date = plan.date.toString(u"'D:'yyyyMMdd'000000Z'").toStdString();
        info.replaceKey("/CreationDate", Object::newString(date));
        info.replaceKey("/ModDate", Object::newString(date));
    }
    pdf.getTrailer().replaceKey("/Info", info);
    Object root = pdf.getRoot();
    root.removeKey("/Metadata"); // written by Qt with the time of day; it would contradict the above
    if (!plan.language.isEmpty())
        root.replaceKey("/Lang", text(plan.language));
    Object preferences = Object::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", Object::newBool(true));
    root.replaceKey("/ViewerPreferences", preferences);
}

/// Where two characters share a glyph, Qt maps it back to the first of them: a space becomes a tab, a closing quotation
/// mark a modifier letter. These are the ones that people write.
QString commonCharacter(const QString &hex)
{
    static const QHash<QString, QString> replacements = {{QStringLiteral("0009"), QStringLiteral("0020")},
                                                         {QStringLiteral("0269"), QStringLiteral("03B9")},
                                                         {QStringLiteral("02BC"), QStringLiteral("2019")},
                                                         {QStringLiteral("02BB"), QStringLiteral("2018")},
                                                         {QStringLiteral("02EE"), QStringLiteral("201D")}};
    return replacements.value(hex.toUpper(), hex);
}

/// One line of a character map: "<first> <last> <start>" or "<first> <last> [<a> <b> ...]".
QString correctedRange(const QString &line)
{
    static const QRegularExpression range(QStringLiteral("^(<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> )(.*)$"));
    static const QRegularExpression code(QStringLiteral("<([0-9A-Fa-f]{4})>"));
    const QRegularExpressionMatch parts = range.match(line);
    if (!parts.hasMatch() || (!parts.captured(4).startsWith(u'[') && parts.captured(2) != parts.captured(3)))
        return line;
    QString values = parts.captured(4);
    for (auto it = code.globalMatch(values); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        values.replace(match.capturedStart(1), 4, commonCharacter(match.captured(1)));
    }
    return parts.captured(1) + values;
}

void correctCharacterMaps(QPDF &pdf)
{
    for (Object &object : pdf.getAllObjects()) {
        if (!object.isDictionaryOfType("/Font") || !object.getKey("/ToUnicode").isStream())
            continue;
        Object stream = object.getKey("/ToUnicode");
        const std::shared_ptr<Buffer> data = stream.getStreamData();
        QStringList lines = QString::fromLatin1(reinterpret_cast<const char *>(data->getBuffer()),
                                                qsizetype(data->getSize()))
                                .split(u'\n');
        for (QString &line : lines)
            line = correctedRange(line);
        stream.replaceStreamData(lines.join(u'\n').toStdString(), Object::newNull(), Object::newNull());
    }
}

/// The finished document as a file whose bytes depend on nothing but its content.
QByteArray bytesOf(QPDF &document)
{
    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    const std::shared_ptr<Buffer> result = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(result->getBuffer()), qsizetype(result->getSize()));
}

} // namespace

QByteArray completedPdf(const QByteArray &pdf, const PrintPlan &plan)
{
    QPDF document;
    document.processMemoryFile("archdeck", pdf.constData(), size_t(pdf.size()));
    const std::vector<Object> pages = document.getAllPages();
    if (pages.size() != size_t(plan.pages.size()))
        throw std::runtime_error("pages are missing");
    addLinks(document, plan, pages);
    addOutline(document, plan, pages);
    describe(document, plan);
    correctCharacterMaps(document);
    return bytesOf(document);
}

} // namespace archdeck
