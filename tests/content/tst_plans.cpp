#include "core/practice/studyplan.h"
#include "tests/support/testmain.h"

#include <QtCore/qdir.h>
#include <QtCore/qset.h>
#include <QtTest/qtest.h>

#include <algorithm>

using namespace archdeck;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString sources = QStringLiteral(ARCHDECK_SOURCE_DIR);

/// Without what a translation changes.
PlanItem withoutTexts(PlanItem item)
{
    item.title.clear();
    item.why.clear();
    return item;
}

} // namespace

/// Every shipped plan, in every language.
class PlansTest : public QObject
{
    Q_OBJECT

    QMap<QString, PlanTemplate> m_plans; ///< by file name

    void addRows() const
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : m_plans.keys())
            QTest::newRow(qPrintable(name)) << name;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QDir folder(sources + u"/templates/plans");
        for (const QString &name : folder.entryList({u"*.md"_s}, QDir::Files)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            m_plans.insert(name, parsePlan(file.readAll(), name, name.section(u'.', 0, 0)));
        }
        QVERIFY(m_plans.contains(u"two-weeks.md"_s) && m_plans.contains(u"two-weeks.es.md"_s));
    }

    void filesAreSound_data() { addRows(); }
    void filesAreSound()
    {
        QFETCH(QString, name);
        const PlanTemplate &plan = m_plans[name];
        QVERIFY2(plan.problems.isEmpty(), qPrintable(plan.problems.isEmpty() ? QString() : toLine(plan.problems[0])));
        QCOMPARE(plan.language, name.count(u'.') == 2 ? name.section(u'.', 1, 1) : u"en"_s);
        QVERIFY(!plan.description.isEmpty());
    }

    void targetsExist_data() { addRows(); }
    void targetsExist()
    {
        QFETCH(QString, name);
        for (const PlanItem &item : m_plans[name].items) {
            if (item.target.isEmpty())
                continue;
            const QString path = item.kind == PlanItemKind::Deck ? u"/decks/%1.md"_s.arg(item.target)
                : item.kind == PlanItemKind::Compare             ? u"/templates/designs/%1/design.gv"_s.arg(item.target)
                                                                 : u"/templates/interviews/%1.md"_s.arg(item.target);
            QVERIFY2(QFile::exists(sources + path), qPrintable(item.id + u": "_s + path));
        }
    }

    void daysAreFilledAndNeverTooFull_data() { addRows(); }
    void daysAreFilledAndNeverTooFull()
    {
        QFETCH(QString, name);
        const PlanTemplate &plan = m_plans[name];
        QMap<int, int> minutes;
        QMap<int, int> reviews;
        for (const PlanItem &item : plan.items) {
            minutes[item.day] += item.minutes;
            reviews[item.day] += item.kind == PlanItemKind::Review ? 1 : 0;
        }
        for (int day = 1; day <= plan.days; ++day) {
            QVERIFY2(minutes[day] > 0 && minutes[day] <= plan.minutesPerDay, qPrintable(QString::number(day)));
            QCOMPARE(reviews[day], 1);
        }
    }

    void everyCaseStudyIsDrawnAndThenCompared()
    {
        const PlanTemplate &plan = m_plans[u"two-weeks.md"_s];
        const QDir designs(sources + u"/templates/designs");
        for (const QString &design : designs.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const auto find = [&plan, &design](PlanItemKind kind) {
                return std::ranges::find_if(plan.items, [kind, &design](const PlanItem &item) {
                    return item.kind == kind && item.target == design;
                });
            };
            const auto draw = find(PlanItemKind::Design);
            const auto compare = find(PlanItemKind::Compare);
            QVERIFY2(draw != plan.items.end() && compare != plan.items.end() && draw < compare, qPrintable(design));
            QVERIFY(draw->importance <= compare->importance);
        }
    }

    void translationsHaveTheSameSteps_data() { addRows(); }
    void translationsHaveTheSameSteps()
    {
        QFETCH(QString, name);
        const PlanTemplate &plan = m_plans[name];
        const PlanTemplate &original = m_plans[name.section(u'.', 0, 0) + u".md"_s];
        QCOMPARE(plan.days, original.days);
        QCOMPARE(plan.minutesPerDay, original.minutesPerDay);
        QCOMPARE(plan.items.size(), original.items.size());
        for (qsizetype i = 0; i < plan.items.size(); ++i) {
            QCOMPARE(withoutTexts(plan.items[i]), withoutTexts(original.items[i]));
            QVERIFY(plan.language == original.language || plan.items[i].why != original.items[i].why);
        }
    }
};

ARCHDECK_TEST(PlansTest)
#include "tst_plans.moc"
