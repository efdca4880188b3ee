#pragma once

#include "core/base/result.h"
#include "core/catalog/componentkind.h"

#include <QtCore/qhash.h>

namespace archdeck {

/// All component kinds. Immutable once loaded, so it may be shared between threads.
class Catalog
{
public:
    /// Reads every `*.json` of a folder. A broken file is reported and skipped; the others load. The texts are those of
    /// `language`: English, or a language that has a file in the folder's `translations/`.
    static Catalog load(const QString &folder, const QString &language = QStringLiteral("en"));

    /// What was wrong with the files, one message each: "llm-server.json: symbol[2]: …".
    const QStringList &problems() const { return m_problems; }

    /// By family, then by name.
    const QList<ComponentKind> &kinds() const { return m_kinds; }

    /// Null for an unknown id.
    const ComponentKind *find(const QString &id) const;

    /// The kind's name, or the id itself when it is unknown.
    QString nameOf(const QString &id) const;

    /// Kinds whose name, synonyms, id or summary hold every word of `text`, best first: those whose name starts with
    /// it, then other name matches, then synonyms, then the rest. All kinds for an empty text.
    QList<const ComponentKind *> search(const QString &text) const;

private:
    void translate(const QString &file, const QString &folder);

    QList<ComponentKind> m_kinds;
    QHash<QString, qsizetype> m_index;
    QStringList m_problems;
};

/// Reads one kind file. `expectedId` is the file's base name. Errors: InvalidInput, naming the place in the file.
Result<ComponentKind> parseComponentKind(const QByteArray &json, const QString &expectedId);

} // namespace archdeck
