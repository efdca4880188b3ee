#pragma once

#include "core/exchange/exportjob.h"

namespace archdeck::test {

/// The shipped component kinds.
std::shared_ptr<const Catalog> shippedCatalog();

/// A small design that has one of everything, with texts that exports are known to lose.
Diagram sampleDiagram();

/// The same as a job with a fixed date.
ExportJob sampleJob();
ExportJob jobFor(const Diagram &diagram);

/// Every text of a design that must be found in its PDF.
QStringList printedTexts(const Diagram &diagram);

/// Without white space, which line breaks and columns change.
QString squeezed(const QString &text);

/// Runs a tool that reads a PDF named last in `arguments`; its standard output. Fails the test when it can't.
QString toolOutput(const QString &program, const QStringList &arguments);

/// A PDF in a file, and its text in the order in which it was written.
class PdfFile
{
public:
    explicit PdfFile(const QByteArray &pdf);
    ~PdfFile();

    QString path() const { return m_path; }
    QString text() const;
    /// One entry per page.
    QStringList pageTexts() const;
    int pageCount() const;
    /// Titles of the outline, indented by two spaces a level.
    QStringList outline() const;
    /// Heights of all words, in points.
    QMultiMap<QString, double> wordHeights() const;
    QStringList fontFamilies() const;

private:
    QString m_path;
};

} // namespace archdeck::test
