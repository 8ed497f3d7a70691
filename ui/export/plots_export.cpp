#include "ui/export/plots_export.h"

#include "engine/support/atomic_file.h"
#include "ui/plots/plot.h"
#include "ui/session/window_words.h"

#include <QFileInfo>
#include <QTimer>

#include <utility>

namespace inkling {

PlotsExport::PlotsExport(const QString& path, std::vector<PlotFile> files, const PlotLook& look,
                         QObject* parent)
    : ExportTask(parent), path_(path), files_(std::move(files)), look_(look) {}

void PlotsExport::start() {
  // the hint of a plot without anything is for the screen
  std::erase_if(files_,
                [](const PlotFile& file) { return file.plot && file.plot->content().empty(); });
  if (files_.empty()) {
    QTimer::singleShot(0, this, [this] {
      Q_EMIT failed(tr("There is nothing in these plots yet: run an experiment first."));
    });
    return;
  }
  QTimer::singleShot(0, this, &PlotsExport::next);
}

void PlotsExport::next() {
  if (stopped_) {
    Q_EMIT cancelled();
    return;
  }
  if (done_ == files_.size()) {
    Q_EMIT finished(path_);
    return;
  }
  QString problem;
  if (!save(files_[done_], &problem)) {
    Q_EMIT failed(problem);
    return;
  }
  ++done_;
  QTimer::singleShot(0, this, &PlotsExport::next);
  Q_EMIT progressed(static_cast<int>(done_), static_cast<int>(files_.size()));
}

bool PlotsExport::save(const PlotFile& file, QString* problem) const {
  if (!file.plot) return true;
  if (QFileInfo(file.path).suffix().toLower() != QLatin1String("csv"))
    return file.plot->render(file.path, look_.size, look_.dpi, look_.light, problem);
  try {
    const auto csv = file.plot->csv();
    writeFile(file.path.toStdString(), {csv.constData(), static_cast<std::size_t>(csv.size())});
    return true;
  } catch (const Error& error) {
    *problem = errorText(error);
    return false;
  }
}

}  // namespace inkling
