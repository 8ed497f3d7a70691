// Questions for a file that let the rest of the window go on: a run can be paused and stopped.
#pragma once

#include <QFileDialog>

#include <functional>
#include <string>
#include <vector>

namespace inkling {

/// The filters of a dialog for files of such suffixes, and for all.
inline QString fileFilters(const std::vector<std::string>& suffixes) {
  QStringList patterns;
  for (const auto& suffix : suffixes)
    patterns << QLatin1Char('*') + QString::fromStdString(suffix);
  const bool arrays = suffixes == std::vector<std::string>{".npy"};
  const auto kind = arrays ? QFileDialog::tr("NumPy arrays") : QFileDialog::tr("Files");
  return QFileDialog::tr("%1 (%2);;All files (*)").arg(kind, patterns.join(QLatin1Char(' ')));
}

/// What both questions have in common. One that is still open gives way to the new one.
inline QFileDialog* askFor(QWidget* parent, const QString& title, const QString& start,
                           const QString& filters, QFileDialog::FileMode mode,
                           QFileDialog::AcceptMode accept, const QString& suffix = {}) {
  for (auto* open : parent->findChildren<QFileDialog*>(QString(), Qt::FindDirectChildrenOnly))
    if (open->isVisible() && open->windowTitle() == title) delete open;
  auto* dialog = new QFileDialog(parent, title, start, filters);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(accept);
  dialog->setFileMode(mode);
  dialog->setDefaultSuffix(suffix);
  dialog->setOption(QFileDialog::ShowDirsOnly, mode == QFileDialog::Directory);
  dialog->show();  // open() would lock the window
  return dialog;
}

/// `chosen` gets the path, if one is chosen.
inline void askForFile(QWidget* parent, const QString& title, const QString& start,
                       const QString& filters, const std::function<void(const QString&)>& chosen,
                       QFileDialog::FileMode mode = QFileDialog::ExistingFile) {
  auto* dialog = askFor(parent, title, start, filters, mode, QFileDialog::AcceptOpen);
  QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
}

/// The same for a file that is to be written, with the filter that it was chosen under. `suffix` is
/// for names without one.
inline void askForNewFile(QWidget* parent, const QString& title, const QString& start,
                          const QString& filters, const QString& suffix,
                          const std::function<void(const QString&, const QString&)>& chosen) {
  auto* dialog =
      askFor(parent, title, start, filters, QFileDialog::AnyFile, QFileDialog::AcceptSave, suffix);
  QObject::connect(
      dialog, &QFileDialog::fileSelected, parent,
      [dialog, chosen](const QString& path) { chosen(path, dialog->selectedNameFilter()); });
}

}  // namespace inkling
