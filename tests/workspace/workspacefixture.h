#pragma once

#include "core/workspace/workspace.h"
#include "tests/support/builders.h"
#include "tests/support/fakeclock.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>

namespace archdeck::test {

/// A folder for a library and its state, with a clock of its own.
class WorkspaceFixture
{
public:
    QString libraryPath() const { return m_dir.filePath(QStringLiteral("library.archdeck")); }
    QString filePath(const QString &name) const { return m_dir.filePath(name); }
    LibraryOptions options() const { return {clock, m_dir.filePath(QStringLiteral("state")), QStringLiteral("test")}; }

    std::unique_ptr<Workspace> open() const
    {
        auto workspace = Workspace::open(libraryPath(), options());
        if (!workspace)
            qFatal("%s", qPrintable(toLine(workspace.error())));
        return std::move(*workspace);
    }

    /// Every row of every table, for comparing libraries.
    static QStringList dump(const QString &path)
    {
        auto db = Database::open(path, OpenMode::ReadOnly);
        if (!db)
            return {toLine(db.error())};
        QStringList tables;
        QStringList lines;
        (void)db->query("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
                        [&tables](const Statement &row) { tables.append(row.text(0)); });
        for (const QString &table : std::as_const(tables)) {
            auto rows = db->prepareText("SELECT * FROM " + Database::quotedName(table) + " ORDER BY 1, 2");
            while (rows->step().value_or(false)) {
                QString line = table;
                for (int column = 0; column < rows->columnCount(); ++column)
                    line += u'|' + rows->text(column);
                lines.append(line);
            }
        }
        return lines;
    }

    FakeClock clock;

private:
    QTemporaryDir m_dir;
};

/// A deck of `count` facts with one card each.
inline QList<Fact> manyFacts(int count)
{
    QList<Fact> facts;
    for (int i = 0; i < count; ++i) {
        Fact fact;
        fact.key = QStringLiteral("fact-%1").arg(i);
        fact.id = shippedFactId(QStringLiteral("test"), fact.key);
        fact.question = QStringLiteral("What is number %1 of the series that is long enough to fill a page?").arg(i);
        fact.answer = QStringLiteral("The answer to number %1, with some words of explanation around it.").arg(i);
        fact.order = i;
        fact.contentHash = contentHashOf(fact);
        facts.append(fact);
    }
    return facts;
}

inline Deck testDeck()
{
    return {shippedDeckId(QStringLiteral("test")),
            QStringLiteral("test"),
            QStringLiteral("en"),
            QStringLiteral("Test"),
            {}};
}

} // namespace archdeck::test
