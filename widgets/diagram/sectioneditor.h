#pragma once

#include "core/diagram/elements.h"

#include <QtWidgets/qwidget.h>

namespace archdeck {

class TextArea;
class TextField;
class ThemeController;

/// Edits heading and Markdown of a section in place.
class SectionEditor : public QWidget
{
    Q_OBJECT
public:
    SectionEditor(const ThemeController &themes, QWidget *parent);

    void begin(const Section &section);
    Section section() const;

Q_SIGNALS:
    /// `section()` is to be kept.
    void done();
    void cancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void finish();
    bool isChanged() const;

    Section m_section;
    TextField *m_heading;
    TextArea *m_body;
};

} // namespace archdeck
