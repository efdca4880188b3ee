#pragma once

#include "core/base/result.h"

#include <QtWidgets/qframe.h>

class QLabel;
class QPushButton;
class QTimer;

namespace archdeck {

class ThemeController;

enum class MessageKind { Information, Success, Error };

/// One line that slides in below a page's title and never covers the work: what happened, with at most one action.
/// Information goes by itself; errors stay until closed.
class MessageBar : public QFrame
{
    Q_OBJECT
public:
    explicit MessageBar(const ThemeController &themes, QWidget *parent = nullptr);

    void show(MessageKind kind, const QString &text, const QString &actionText = {}, std::function<void()> action = {});
    void showError(const Error &error);
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeController &m_themes;
    QLabel *m_text;
    QPushButton *m_action;
    QTimer *m_timer;
    MessageKind m_kind = MessageKind::Information;
    std::function<void()> m_run;
};

} // namespace archdeck
