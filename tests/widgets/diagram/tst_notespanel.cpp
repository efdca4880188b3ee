#include "widgets/diagram/notespanel.h"

#include "tests/support/testmain.h"
#include "tests/widgets/diagram/panelfixture.h"

#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qplaintextedit.h>
#include <QtWidgets/qtextbrowser.h>

using namespace archdeck;
using namespace archdeck::test;

class TestNotesPanel : public QObject
{
    Q_OBJECT

    static Diagram sample()
    {
        Diagram diagram = DiagramBuilder().node(QStringLiteral("web")).build();
        for (const QString &heading :
             {QStringLiteral("Ask"), QStringLiteral("Requirements"), QStringLiteral("Estimates")}) {
            const Section section{SectionId::shipped(heading), heading, heading,
                                  QStringLiteral("Body of **%1**").arg(heading), int(diagram.sections.size())};
            diagram.sections.insert(section.id, section);
        }
        return diagram;
    }
    static QString shown(const QWidget &panel) { return panel.findChild<QTextBrowser *>()->toPlainText(); }
    static QStringList headings(const Diagram &diagram)
    {
        QStringList headings;
        for (const Section &section : ordered(diagram.sections))
            headings.append(section.heading);
        return headings;
    }

private Q_SLOTS:
    void sectionsAreReadOneByOne()
    {
        PanelFixture fixture(sample());
        NotesPanel panel(*fixture.model, fixture.themes, nullptr);
        QVERIFY(present(panel));
        QCOMPARE(shown(panel), QStringLiteral("Body of Ask"));
        click(button(panel, QStringLiteral("Next section")));
        QCOMPARE(shown(panel), QStringLiteral("Body of Requirements"));
        auto *picker = named<QComboBox>(panel, QStringLiteral("Section of the notes"));
        QCOMPARE(picker->currentText(), QStringLiteral("Requirements"));
        QTest::keyClicks(picker, QStringLiteral("Est"));
        QCOMPARE(shown(panel), QStringLiteral("Body of Estimates"));
    }

    void editingIsOneStepOrNone()
    {
        PanelFixture fixture(sample());
        NotesPanel panel(*fixture.model, fixture.themes, nullptr);
        QVERIFY(present(panel));
        click(button(panel, QStringLiteral("Edit")));
        auto *body = named<QPlainTextEdit>(panel, QStringLiteral("Text (Markdown)"));
        QVERIFY(body && body->hasFocus());
        QCOMPARE(body->toPlainText(), QStringLiteral("Body of **Ask**"));
        QTest::keyClicks(body, QStringLiteral("New. "));
        QTest::keyClick(body, Qt::Key_Escape);
        QVERIFY(body->isVisible());
        QCOMPARE(fixture.records.size(), 0);
        click(button(panel, QStringLiteral("Done")));
        QCOMPARE(fixture.records.size(), 1);
        QCOMPARE(shown(panel), QStringLiteral("New. Body of Ask"));
        click(button(panel, QStringLiteral("Edit")));
        QTest::keyClicks(named<QPlainTextEdit>(panel, QStringLiteral("Text (Markdown)")), QStringLiteral("dropped"));
        click(button(panel, QStringLiteral("Cancel")));
        QCOMPARE(fixture.records.size(), 1);
        QVERIFY(fixture.model->undo());
        QCOMPARE(shown(panel), QStringLiteral("Body of Ask"));
    }

    void sectionsAreAddedMovedAndDeleted()
    {
        PanelFixture fixture(sample());
        NotesPanel panel(*fixture.model, fixture.themes, nullptr);
        QVERIFY(present(panel));
        click(button(panel, QStringLiteral("Add section")));
        click(button(panel, QStringLiteral("Done")));
        QVERIFY(labelTexts(panel).contains(QStringLiteral("A section needs a heading.")));
        QTest::keyClicks(named<QLineEdit>(panel, QStringLiteral("Heading")), QStringLiteral("Metrics"));
        auto *body = named<QPlainTextEdit>(panel, QStringLiteral("Text (Markdown)"));
        QTest::keyClicks(body, QStringLiteral("p95"));
        QTest::keyClick(body, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(headings(fixture.diagram()).constLast(), QStringLiteral("Metrics"));
        QCOMPARE(shown(panel), QStringLiteral("p95"));
        click(button(panel, QStringLiteral("Move the section up")));
        QCOMPARE(headings(fixture.diagram()),
                 QStringList({QStringLiteral("Ask"), QStringLiteral("Requirements"), QStringLiteral("Metrics"),
                              QStringLiteral("Estimates")}));
        QCOMPARE(shown(panel), QStringLiteral("p95"));
        click(button(panel, QStringLiteral("Delete the section")));
        QCOMPARE(fixture.records.size(), 3);
        QCOMPARE(headings(fixture.diagram()), headings(sample()));
        QVERIFY(shown(panel) != QStringLiteral("p95"));
    }

    void emptyNotesTeach()
    {
        PanelFixture fixture(DiagramBuilder().build());
        NotesPanel panel(*fixture.model, fixture.themes, nullptr);
        QVERIFY(present(panel));
        QVERIFY(labelTexts(panel).contains(QStringLiteral("Nothing written yet")));
        click(button(panel, QStringLiteral("Add section")));
        QVERIFY(named<QLineEdit>(panel, QStringLiteral("Heading"))->hasFocus());
    }

    void readOnlyNotesAreOnlyRead()
    {
        PanelFixture fixture(sample(), EditorModel::Access::ReadOnly);
        NotesPanel panel(*fixture.model, fixture.themes, nullptr);
        QVERIFY(present(panel));
        for (const QString &name :
             {QStringLiteral("Edit"), QStringLiteral("Add section"), QStringLiteral("Delete the section")})
            QVERIFY(!button(panel, name));
        QCOMPARE(shown(panel), QStringLiteral("Body of Ask"));
    }
};

ARCHDECK_TEST(TestNotesPanel)
#include "tst_notespanel.moc"
