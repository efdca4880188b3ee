#pragma once

#include <QtWidgets/qlabel.h>

namespace archdeck {

/// The name of a page at the head of it: as high as the buttons that may stand beside it, so that all pages agree.
class PageTitle : public QLabel
{
    Q_OBJECT
public:
    explicit PageTitle(const QString &text, QWidget *parent = nullptr);
};

} // namespace archdeck
