#pragma once

#include "core/base/resources.h"
#include "core/catalog/catalog.h"
#include "core/practice/framework.h"
#include "core/practice/questionparser.h"
#include "tests/support/result.h"
#include "tests/workspace/workspacefixture.h"
#include "widgets/common/themecontroller.h"

#include <QtTest/qtest.h>
#include <QtWidgets/qabstractbutton.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qlabel.h>

namespace archdeck::test {

/// The shipped questions, and a library to hold sittings in.
class PracticeFixture : public WorkspaceFixture
{
public:
    PracticeFixture()
    {
        useCompiledContent();
        const QString folder = contentRoot() + QStringLiteral("/templates/interviews");
        questions = loadQuestions(folder, QStringLiteral("en"));
        framework = loadFramework(folder, QStringLiteral("en")).framework;
        catalog = std::make_shared<const Catalog>(
            Catalog::load(contentRoot() + QStringLiteral("/templates/components")));
    }

    const Question &question() const { return *questions.find(u"chat"); }

    static void show(QWidget &page)
    {
        page.resize(1280, 860);
        page.show();
        page.activateWindow();
        if (!QTest::qWaitForWindowActive(&page))
            qFatal("the window does not become active");
    }

    template<typename T>
    static T *find(const QWidget &page, const QString &name)
    {
        T *found = page.findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }

    static void click(const QWidget &page, const QString &name)
    {
        QTest::mouseClick(find<QAbstractButton>(page, name), Qt::LeftButton);
    }

    static QAbstractButton *visibleButton(const QWidget &page, const QString &text)
    {
        for (QAbstractButton *button : page.findChildren<QAbstractButton *>()) {
            if (button->text() == text && button->isVisible())
                return button;
        }
        return nullptr;
    }

    static bool shows(const QWidget &page, const QString &part)
    {
        return std::ranges::any_of(page.findChildren<QLabel *>(), [&part](const QLabel *label) {
            return label->isVisible() && label->text().contains(part);
        });
    }

    ThemeController themes;
    QuestionSet questions;
    Framework framework;
    std::shared_ptr<const Catalog> catalog;
};

} // namespace archdeck::test
