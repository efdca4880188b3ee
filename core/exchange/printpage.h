#pragma once

#include <QtCore/qdatetime.h>
#include <QtCore/qlist.h>
#include <QtCore/qrect.h>
#include <QtCore/qstring.h>

#include <functional>

class QPainter;

namespace archdeck {

/// Measures of the page in points (1/72 inch); the origin of a page is its upper left corner.
namespace print {
inline constexpr double pointsPerMm = 72 / 25.4;
inline constexpr double margin = 15 * pointsPerMm;
inline constexpr double footerHeight = 20; ///< inside the margins
inline constexpr double hairline = 0.5;
inline constexpr double smallest = 8; ///< no text is set smaller
inline constexpr double body = 9.5;
/// Text is laid out in tenths of a point, because fonts have whole sizes.
inline constexpr double layoutUnits = 10;
inline constexpr QSizeF a4Portrait(595.276, 841.89);
inline constexpr QSizeF a4Landscape(841.89, 595.276);
inline constexpr QSizeF a3Portrait(841.89, 1190.551);
inline constexpr QSizeF a3Landscape(1190.551, 841.89);

/// The room for content on a sheet: inside the margins, above the footer.
inline QRectF contentArea(const QSizeF &paper)
{
    return QRectF(margin, margin, paper.width() - 2 * margin, paper.height() - 2 * margin - footerHeight);
}
} // namespace print

/// A place in the document.
struct PrintTarget
{
    qsizetype page = 0; ///< from 0
    double y = 0;       ///< points from the top of the page
};

/// Leads to a place in the document, or out of it to an address.
struct PrintLink
{
    QRectF area;
    PrintTarget target;
    QString url = {}; ///< empty for a place in the document
};

/// An entry of the outline; `level` is 0 at the top and grows by at most one from entry to entry.
struct PrintBookmark
{
    QString title;
    int level = 0;
    PrintTarget target;
};

/// One page, planned before anything is drawn, so that page numbers are known.
struct PrintPage
{
    QSizeF paper;
    QString footer; ///< what the page belongs to; empty for a page without furniture
    std::function<void(QPainter &)> draw; ///< in points
    QList<PrintLink> links;
};

/// A whole document.
struct PrintPlan
{
    QString title;
    QString subject;
    QString author;
    QString language;
    QDate date;
    QList<PrintPage> pages;
    QList<PrintBookmark> bookmarks;

    void addBookmark(const QString &bookmark, int level, double y)
    {
        bookmarks.append({bookmark, level, {pages.size() - 1, y}});
    }
};

} // namespace archdeck
