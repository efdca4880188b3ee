#include "core/diagram/diagramjson.h"
#include "core/diagram/freshids.h"
#include "core/workspace/designsteps.h"
#include "core/workspace/workspace.h"

#include <QtCore/qcoreapplication.h>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Library)
};

Result<void> editOwn(Stores &stores, DesignId id, const EditRecord &record)
{
    return stores.designs.summary(id)
        .and_then([](const DesignSummary &summary) -> Result<void> {
        if (summary.origin == DesignOrigin::Reference) {
            return failure(ErrorCode::ReadOnly,
                           Text::tr("\"%1\" is a reference and stays as it is. Make a copy of it to edit.")
                               .arg(summary.info.title));
        }
        return {};
    }).and_then([&] {
        return stores.designs.apply(id, record.changes);
    }).and_then([&] {
        return stores.journal.append(JournalScope::Design, id.uuid(), record.kind, record.label,
                                     toJson(record.changes));
    });
}

Result<void> renewReference(Stores &stores, const QString &templateId, const Diagram &diagram)
{
    // The same on every device and in every language.
    const DesignId id = DesignId::shipped(u"design/"_s + templateId);
    auto present = stores.designs.load(id);
    if (!present && present.error().code == ErrorCode::NotFound && stores.designs.bringBack(id))
        present = stores.designs.load(id);
    if (!present && present.error().code != ErrorCode::NotFound)
        return std::unexpected(present.error());
    if (!present)
        return stores.designs.create({id, DesignOrigin::Reference, templateId}, diagram);
    return stores.designs.apply(id, difference(*present, diagram));
}

/// Whoever copies a reference has seen it.
Result<DesignId> copyIn(Stores &stores, DesignId id, const QString &title)
{
    const auto summary = stores.designs.summary(id);
    const auto original = stores.designs.load(id);
    if (!summary || !original)
        return std::unexpected(summary ? original.error() : summary.error());
    Diagram copy = withFreshIds(*original);
    copy.info.title = title;
    const auto created = createOwn(stores, copy, {.id = {}, .basedOn = id, .question = summary->question});
    if (!created || !isSealed(*summary))
        return created;
    return stores.designs.reveal(id).transform([&created] { return *created; });
}

} // namespace

Result<void> journalDesign(Stores &stores, DesignId id, const QString &label, QLatin1StringView what)
{
    return stores.journal.append(JournalScope::Library, id.uuid(), EditKind::Edit, label,
                                 {{"design"_L1, id.toString()}, {"change"_L1, QString(what)}});
}

Result<DesignId> createOwn(Stores &stores, const Diagram &diagram, DesignRecord record)
{
    if (auto valid = validate(diagram); !valid)
        return std::unexpected(valid.error());
    record.id = DesignId::create();
    record.origin = DesignOrigin::Mine;
    return stores.designs.create(record, diagram)
        .and_then([&] {
        return journalDesign(stores, record.id, Text::tr("Create \"%1\"").arg(diagram.info.title), "created"_L1);
    }).transform([&record] { return record.id; });
}

Result<void> revealReferenceOf(Stores &stores, const QString &question)
{
    const auto reference = stores.designs.summary(DesignId::shipped(u"design/"_s + question));
    if (!reference && reference.error().code != ErrorCode::NotFound)
        return std::unexpected(reference.error());
    if (!reference || !isSealed(*reference))
        return {};
    return stores.designs.reveal(reference->id);
}

Result<QList<DesignSummary>> Workspace::listDesigns(DesignStore::Which which)
{
    return read([which](const Stores &stores) { return stores.designs.list(which); });
}

Result<OpenedDesign> Workspace::openDesign(DesignId id)
{
    auto opened = transact(Op::OpenDesign, [id](Stores &stores) -> Result<OpenedDesign> {
        auto summary = stores.designs.summary(id);
        if (!summary)
            return std::unexpected(summary.error());
        auto diagram = stores.designs.load(id);
        auto history = stores.designs.history(id);
        if (!diagram || !history)
            return std::unexpected(diagram ? history.error() : diagram.error());
        return stores.designs.markOpened(id).transform(
            [&] { return OpenedDesign{std::move(*summary), std::move(*diagram), std::move(*history)}; });
    });
    return opened.transform([](Outcome<OpenedDesign> outcome) { return std::move(outcome.value); });
}

Result<void> Workspace::commitEdit(DesignId id, const EditRecord &record)
{
    return transact(Op::EditDesign, [&](Stores &stores) {
        return editOwn(stores, id, record);
    }).transform([](const Outcome<void> &) {});
}

Result<DesignId> Workspace::createDesign(const Diagram &diagram, const QString &question)
{
    return transact(Op::CreateDesign, [&](Stores &stores) {
        return createOwn(stores, diagram, {.id = {}, .question = question});
    }).transform([](const Outcome<DesignId> &outcome) { return outcome.value; });
}

Result<DesignId> Workspace::copyDesign(DesignId id, const QString &title)
{
    return transact(Op::CreateDesign, [&](Stores &stores) {
        return copyIn(stores, id, title);
    }).transform([](const Outcome<DesignId> &outcome) { return outcome.value; });
}

Result<void> Workspace::renameDesign(DesignId id, const QString &title)
{
    const auto renamed = transact(Op::EditDesign, [&](Stores &stores) {
        return stores.designs.summary(id).and_then([&](const DesignSummary &summary) -> Result<void> {
            if (summary.info.title == title)
                return {};
            DesignInfo info = summary.info;
            info.title = title;
            ChangeSet changes;
            changes.info = Change<DesignInfo>{summary.info, info};
            return editOwn(stores, id, {EditKind::Edit, Text::tr("Rename the design"), changes});
        });
    });
    return renamed.transform([](const Outcome<void> &) {});
}

Result<void> Workspace::removeDesign(DesignId id)
{
    const auto removed = transact(Op::RemoveDesign, [id](Stores &stores) {
        return stores.designs.remove(id).and_then(
            [&] { return journalDesign(stores, id, Text::tr("Remove a design"), "removed"_L1); });
    });
    return removed.transform([](const Outcome<void> &) {});
}

Result<void> Workspace::bringBackDesign(DesignId id)
{
    const auto back = transact(Op::BringBackDesign, [id](Stores &stores) {
        return stores.designs.bringBack(id).and_then(
            [&] { return journalDesign(stores, id, Text::tr("Bring back a design"), "broughtBack"_L1); });
    });
    return back.transform([](const Outcome<void> &) {});
}

Result<bool> Workspace::seedReference(const QString &templateId, const QByteArray &hash, const Diagram &diagram)
{
    const QString contentId = u"design/"_s + templateId;
    const auto known = read([&](const Stores &stores) { return stores.settings.contentHash(contentId); });
    if (!known || *known == hash)
        return known.transform([](const QByteArray &) { return false; });
    if (auto valid = validate(diagram); !valid)
        return std::unexpected(valid.error());
    const auto renewed = transact(Op::RenewContent, [&](Stores &stores) {
        return renewReference(stores, templateId, diagram).and_then([&] {
            return stores.settings.setContentHash(contentId, hash);
        });
    });
    return renewed.transform([](const Outcome<void> &) { return true; });
}

Result<bool> Workspace::seedDeck(const Deck &deck, const QList<Fact> &facts, const QByteArray &hash)
{
    const QString contentId = u"deck/"_s + deck.key;
    const auto known = read([&](const Stores &stores) { return stores.settings.contentHash(contentId); });
    if (!known || *known == hash)
        return known.transform([](const QByteArray &) { return false; });
    const auto renewed = transact(Op::RenewContent, [&](Stores &stores) {
        return stores.cards.renewDeck(deck, facts).and_then([&] {
            return stores.settings.setContentHash(contentId, hash);
        });
    });
    return renewed.transform([](const Outcome<void> &) { return true; });
}

} // namespace archdeck
