#pragma once

#include "core/base/id.h"
#include "core/diagram/diagram.h"

#include <QtWidgets/qwidget.h>

class QLabel;
class QVBoxLayout;

namespace archdeck {

class MarkdownText;
class MessageBar;
class ThemeController;

/// A reference that was not attempted yet: its name, what is asked and what is required are there to be read; the diagram
/// and the notes stay hidden until the user has drawn it or says "Just show me".
class SealedPage : public QWidget
{
    Q_OBJECT
public:
    explicit SealedPage(const ThemeController &themes, QWidget *parent = nullptr);

    /// Of `diagram` only the title, the summary and the number of components are shown; `task` says what is asked and
    /// required.
    void setDesign(DesignId id, const Diagram &diagram, const QList<Section> &task);
    DesignId design() const { return m_id; }
    MessageBar &messages() { return *m_messages; }

Q_SIGNALS:
    void backWanted();
    /// A timed interview on it.
    void attemptWanted(archdeck::DesignId id);
    /// An empty drawing of the user's own, without a clock.
    void drawWanted(archdeck::DesignId id);
    void revealWanted(archdeck::DesignId id);

private:
    QWidget *createChoices();
    void showTexts();

    const ThemeController &m_themes;
    DesignId m_id;
    MessageBar *m_messages;
    QLabel *m_title;
    QLabel *m_summary;
    QLabel *m_hidden;
    MarkdownText *m_text;
    QString m_markdown;
};

} // namespace archdeck
