#include "widgets/diagram/clipboard.h"

#include "core/diagram/changeset.h"
#include "core/diagram/diagramjson.h"
#include "core/exchange/formatregistry.h"
#include "core/exchange/readerprocess.h"
#include "core/layout/layoutengine.h"

#include <QtCore/qjsondocument.h>
#include <QtCore/qmimedata.h>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

QString fragmentMimeType()
{
    return QStringLiteral("application/vnd.archdeck+json");
}
constexpr qsizetype sizeLimit = 16'000'000;
constexpr qsizetype foreignLimit = 4'000'000; ///< it is read while the user waits

ExportJob jobFor(const Diagram &fragment, const std::shared_ptr<const Catalog> &catalog)
{
    ExportJob job;
    job.diagram = fragment;
    job.catalog = catalog;
    return job;
}

/// Makes the pictures when they are asked for: most copies stay inside the program.
class FragmentMimeData : public QMimeData
{
public:
    FragmentMimeData(const Diagram &fragment, const std::shared_ptr<const Catalog> &catalog)
        : m_job(jobFor(fragment, catalog))
    {
    }

    QStringList formats() const override
    {
        QStringList types = QMimeData::formats();
        if (m_job.catalog)
            types += pictures().keys();
        return types;
    }
    bool hasFormat(const QString &mimeType) const override { return formats().contains(mimeType); }

protected:
    QVariant retrieveData(const QString &mimeType, QMetaType type) const override
    {
        const QString name = m_job.catalog ? pictures().value(mimeType) : QString();
        if (name.isEmpty())
            return QMimeData::retrieveData(mimeType, type);
        QByteArray &picture = m_pictures[mimeType];
        if (picture.isEmpty()) {
            const auto written = formatByName(name)->write(m_job, {}, {});
            picture = written ? written->content : QByteArray();
        }
        return picture;
    }

private:
    static const QMap<QString, QString> &pictures()
    {
        static const QMap<QString, QString> names{{u"image/png"_s, u"png"_s}, {u"image/svg+xml"_s, u"svg"_s}};
        return names;
    }

    ExportJob m_job;
    mutable QMap<QString, QByteArray> m_pictures;
};

/// Of what another program put there: the content and the name of its format; an empty name for none.
std::pair<QByteArray, QString> foreignContent(const QMimeData &data)
{
    for (const auto &[type, format] : {std::pair(u"image/png"_s, u"png"_s), std::pair(u"image/svg+xml"_s, u"svg"_s)}) {
        if (data.hasFormat(type))
            return {data.data(type), format};
    }
    const QByteArray text = data.text().toUtf8();
    const QString sure = surelyFormat(text);
    // Any line of prose is valid D2, so only what connects things can be meant as such.
    return {text, sure.isEmpty() && text.contains("->") ? u"d2"_s : sure};
}

std::optional<Diagram> foreignFragment(const QMimeData &data)
{
    const auto [content, name] = foreignContent(data);
    if (name.isEmpty() || content.size() > foreignLimit)
        return std::nullopt;
    const auto reading = readOutside(*formatByName(name), content, {}, {});
    if (!reading || reading->pages.constFirst().diagram.bounds().isNull())
        return std::nullopt;
    if (name == u"d2" && !reading->problems.isEmpty()) // a guess, and a wrong one: source code, most likely
        return std::nullopt;
    Diagram diagram = reading->pages.constFirst().diagram;
    if (!reading->pages.constFirst().hasPositions) {
        if (const auto layout = layOut(diagram, {}, {}))
            diagram = applied(diagram, *layout);
    }
    return diagram;
}

} // namespace

QMimeData *toMimeData(const Diagram &fragment, const std::shared_ptr<const Catalog> &catalog)
{
    auto *data = new FragmentMimeData(fragment, catalog);
    data->setData(fragmentMimeType(), QJsonDocument(toJson(fragment)).toJson(QJsonDocument::Compact));
    QStringList names;
    for (const Node &node : ordered(fragment.nodes))
        names.append(node.label);
    for (const Note &note : ordered(fragment.notes))
        names.append(note.text);
    data->setText(names.join(u'\n'));
    return data;
}

Result<QMimeData *> toMimeDataAs(const QString &format, const Diagram &fragment,
                                 const std::shared_ptr<const Catalog> &catalog)
{
    const auto chosen = formatByName(format);
    if (!chosen)
        return std::unexpected(chosen.error());
    const auto written = chosen->write(jobFor(fragment, catalog), {}, {});
    if (!written)
        return std::unexpected(written.error());
    auto *data = new QMimeData;
    if (chosen->mimeType.startsWith(u"image/"))
        data->setData(chosen->mimeType, written->content);
    if (chosen->isText)
        data->setText(QString::fromUtf8(written->content));
    return data;
}

std::optional<Diagram> fragmentFrom(const QMimeData &data)
{
    const QByteArray json = data.data(fragmentMimeType());
    if (json.isEmpty())
        return foreignFragment(data);
    if (json.size() > sizeLimit)
        return std::nullopt;
    const auto diagram = diagramFromJson(QJsonDocument::fromJson(json).object());
    if (!diagram || !validate(*diagram))
        return std::nullopt;
    return *diagram;
}

} // namespace archdeck
