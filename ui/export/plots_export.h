// Plots as files, one after the other.
#pragma once

#include "ui/export/export_task.h"

#include <QPointer>
#include <QSize>
#include <QString>

#include <vector>

namespace inkling {

class Plot;

struct PlotLook {
  QSize size{1890, 1181};  ///< pixels; the vector formats measure size / dpi inches
  double dpi = 300;
  bool light = true;  ///< black on white, whatever the screen's colours
};

struct PlotFile {
  QPointer<Plot> plot;
  QString path;  ///< .png, .pdf, .svg, or .csv for its numbers
};

/// Widgets are drawn on the interface's thread: one plot each time the event loop comes round, so
/// that it never stands still for longer than one takes.
class PlotsExport : public ExportTask {
  Q_OBJECT

 public:
  /// path: for finished(). Plots that have gone by then are left out.
  PlotsExport(const QString& path, std::vector<PlotFile> files, const PlotLook& look,
              QObject* parent = nullptr);

  void start() override;
  void cancel() override { stopped_ = true; }

 private:
  void next();
  bool save(const PlotFile& file, QString* problem) const;

  QString path_;
  std::vector<PlotFile> files_;
  PlotLook look_;
  std::size_t done_ = 0;
  bool stopped_ = false;
};

}  // namespace inkling
