#pragma once

#include <QtWidgets/qproxystyle.h>

namespace archdeck {

class ThemeController;

/// Fusion with our shapes: flat controls with 6 px corners, one accent, visible focus. Pages set no style sheets; what
/// a control means is said by dynamic properties: "primary" (the one main action), "flat" (no frame until hovered).
class AppStyle : public QProxyStyle
{
    Q_OBJECT
public:
    explicit AppStyle(const ThemeController *themes);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    void polish(QWidget *widget) override;

private:
    void drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawIndicator(PrimitiveElement element, const QStyleOption *option, QPainter *painter) const;
    void drawFrame(const QStyleOption *option, QPainter *painter) const;
    void drawItemRow(const QStyleOption *option, QPainter *painter) const;

    const ThemeController *m_themes;
};

} // namespace archdeck
