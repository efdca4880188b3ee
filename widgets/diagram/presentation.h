#pragma once

#include "core/render/diagrampainter.h"

#include <QtWidgets/qwidget.h>

class QVariantAnimation;

namespace archdeck {

class ThemeController;

/// Shows a design to others, alone on the screen: first the whole of it, then each request path step by step, with what
/// happens written below. Space, arrows, Page keys and clicks walk; Escape ends. Deletes itself when it is closed.
class Presentation : public QWidget
{
    Q_OBJECT
public:
    /// `diagram` as it is drawn, with all routes. `themes` outlives the window.
    Presentation(const Diagram &diagram, std::shared_ptr<const Catalog> catalog, const ThemeController &themes,
                 QWidget *parent);

    /// One thing to look at: the whole design, a path as a whole, or one step of it.
    struct Slide
    {
        PathId path; ///< null for the whole design
        int step = 0; ///< from 1; 0 for the path as a whole
    };
    const QList<Slide> &slides() const { return m_slides; }
    qsizetype current() const { return m_current; }
    void goTo(qsizetype slide);
    /// Begins with this path.
    void begin(PathId path);
    /// What is written below the drawing.
    QString caption() const;
    QString heading() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void goToPath(int direction);
    void animate();
    QRectF drawingArea() const;
    /// The part of the design that the slide is about.
    QRectF interest() const;
    void paintTexts(QPainter &painter) const;

    Diagram m_diagram;
    std::shared_ptr<const Catalog> m_catalog;
    const ThemeController &m_themes;
    DiagramPainter m_painter;
    QList<Slide> m_slides;
    qsizetype m_current = 0;
    QVariantAnimation *m_animation;
    std::optional<double> m_marker;
};

} // namespace archdeck
