#pragma once

#include "tests/support/builders.h"
#include "widgets/common/themecontroller.h"
#include "widgets/diagram/editormodel.h"
#include "widgets/diagram/estimatefeed.h"

#include <QtTest/qtest.h>
#include <QtWidgets/qabstractbutton.h>
#include <QtWidgets/qlabel.h>

namespace archdeck::test {

/// A model whose finished steps are recorded, as the inspector's tests need it.
struct PanelFixture
{
    ThemeController themes;
    std::shared_ptr<const Catalog> catalog = std::make_shared<const Catalog>(
        Catalog::load(QStringLiteral(ARCHDECK_SOURCE_DIR "/templates/components")));
    QList<EditRecord> records;
    std::unique_ptr<EditorModel> model;
    JobRunner jobs;
    std::unique_ptr<EstimateFeed> feed;

    explicit PanelFixture(const Diagram &diagram, EditorModel::Access access = EditorModel::Access::ReadWrite)
    {
        themes.install();
        auto document = std::make_unique<DiagramDocument>(diagram, EditHistory(),
                                                          [this](const EditRecord &record) -> Result<void> {
            records.append(record);
            return {};
        });
        model = std::make_unique<EditorModel>(std::move(document), catalog, access);
        feed = std::make_unique<EstimateFeed>(*model, jobs);
    }

    const Diagram &diagram() const { return model->diagram(); }
};

/// Shows a window and gives it the keyboard.
inline bool present(QWidget &widget)
{
    widget.show();
    widget.activateWindow();
    return QTest::qWaitForWindowActive(&widget);
}

/// The visible widget of this type with this accessible name; null when there is none.
template<typename T>
T *named(const QWidget &parent, const QString &accessibleName)
{
    for (T *widget : parent.findChildren<T *>()) {
        if (widget->isVisible() && widget->accessibleName() == accessibleName)
            return widget;
    }
    return nullptr;
}

/// The visible button with this text or accessible name.
inline QAbstractButton *button(const QWidget &parent, const QString &name)
{
    for (QAbstractButton *each : parent.findChildren<QAbstractButton *>()) {
        if (each->isVisible() && (each->text() == name || each->accessibleName() == name))
            return each;
    }
    return nullptr;
}

inline void click(QWidget *widget)
{
    QVERIFY(widget);
    QTest::mouseClick(widget, Qt::LeftButton);
}

/// The texts of all visible labels.
inline QStringList labelTexts(const QWidget &parent)
{
    QStringList texts;
    for (const QLabel *label : parent.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts;
}

} // namespace archdeck::test
