#pragma once

#include "core/base/resources.h"
#include "tests/support/builders.h"
#include "widgets/common/themecontroller.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/editoractions.h"

#include <QtTest/qtest.h>

namespace archdeck::test {

/// The canvas as the editor page builds it, over a document whose commits are recorded. Events go to the viewport, as a
/// mouse and a keyboard send them.
class EditorFixture
{
public:
    explicit EditorFixture(const Diagram &diagram, EditorModel::Access access = EditorModel::Access::ReadWrite)
    {
        useCompiledContent();
        auto catalog = std::make_shared<const Catalog>(
            Catalog::load(contentRoot() + QStringLiteral("/templates/components")));
        auto document = std::make_unique<DiagramDocument>(diagram, EditHistory(),
                                                          [this](const EditRecord &record) -> Result<void> {
            if (failNext) {
                failNext = false;
                return failure(ErrorCode::DiskFull, QStringLiteral("The disk is full."));
            }
            commits.append(record);
            return {};
        });
        model = std::make_unique<EditorModel>(std::move(document), catalog, access);
        scene = std::make_unique<DiagramScene>(*model, themes);
        view = std::make_unique<DiagramView>(*scene);
        actions = new EditorActions(*model, *view, view.get());
        view->resize(1000, 700);
        view->show();
        [[maybe_unused]] const bool exposed = QTest::qWaitForWindowExposed(view.get());
        view->zoomTo(1, QPointF(500, 350));
        view->centerOn(300, 200);
        view->setFocus();
    }

    QPoint pixel(const QPointF &scenePoint) const { return view->mapFromScene(scenePoint); }
    QPoint centreOf(const QString &key) const { return pixel(rectOf(key).center()); }
    QRectF rectOf(const QString &key) const { return model->diagram().nodes.value(DiagramBuilder::nodeId(key)).rect; }

    void move(const QPoint &to, Qt::KeyboardModifiers modifiers = {})
    {
        QMouseEvent event(QEvent::MouseMove, to, view->viewport()->mapToGlobal(to), Qt::NoButton,
                          m_pressed ? Qt::LeftButton : Qt::NoButton, modifiers);
        QCoreApplication::sendEvent(view->viewport(), &event);
    }

    /// Press and several moves; the button stays down.
    void hold(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers = {})
    {
        move(from);
        QTest::mousePress(view->viewport(), Qt::LeftButton, modifiers, from);
        m_pressed = true;
        for (int step = 1; step <= 6; ++step)
            move(from + (to - from) * step / 6, modifiers);
    }
    void release(const QPoint &at, Qt::KeyboardModifiers modifiers = {})
    {
        m_pressed = false;
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, modifiers, at);
    }

    /// Press, several moves, release.
    void drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers = {})
    {
        hold(from, to, modifiers);
        release(to, modifiers);
    }

    void click(const QPoint &at, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(view->viewport(), Qt::LeftButton, modifiers, at);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        // The offscreen platform has no window manager that would give the focus back after a dialog.
        view->activateWindow();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(view.get());
        QTest::keyClick(view.get(), key, modifiers);
    }

    ThemeController themes;
    QList<EditRecord> commits;
    bool failNext = false;
    std::unique_ptr<EditorModel> model;
    std::unique_ptr<DiagramScene> scene;
    std::unique_ptr<DiagramView> view;
    EditorActions *actions = nullptr;

private:
    bool m_pressed = false;
};

} // namespace archdeck::test
