// Everything that can be taken out of the program, in one dialog.
#pragma once

#include "ui/export/export_page.h"

#include <QDialog>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace inkling {

class AppSettings;

/// Not modal: the program goes on beside it, and an export goes on when it is closed. One export at
/// a time, which the destructor stops. The choices of every page are kept in the settings under
/// "export/" and the page's key. Object names: "pages", "export", "cancel", "progress", "message",
/// "left-out", the pages' keys, and those of the controls inside them.
class ExportDialog : public QDialog {
  Q_OBJECT

 public:
  enum class Page { Figure, Images, Plots, Animation, Data };

  /// recording is asked each time something is exported or shown. Neither it nor the settings are
  /// touched by the destructor.
  ExportDialog(std::function<const Recording&()> recording, std::vector<Plot*> plots,
               AppSettings& settings, QWidget* parent = nullptr);
  ~ExportDialog() override;

  void showPage(Page page);
  ExportPage& page(Page page) const { return *pages_[static_cast<std::size_t>(page)]; }

  /// Begins to export with the page's present choices, to a file or, where the page says so, into a
  /// folder that exists; exported() or failed() tells how it ended, unless it is cancelled. false
  /// where it could not begin, after failed().
  bool exportTo(Page page, const QString& path);
  bool busy() const { return task_ != nullptr; }

 public Q_SLOTS:
  void cancel();
  /// Results have changed. Cheap: what is seen follows a moment later.
  void refresh();

 Q_SIGNALS:
  void exported(const QString& path);
  void failed(const QString& message);
  /// The plots are about to be read; plots that were hidden may want their content first.
  void plotsWanted();

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  void addPage(ExportPage* page);
  QWidget* makeFooter();
  void askAndExport();
  void refreshPage();
  void showLeftOut();
  void remember();
  void begin(std::unique_ptr<ExportTask> task);
  void end(const QString& message);
  void tell(const QString& message);
  bool refuse(const QString& message);
  Page currentPage() const;

  std::function<const Recording&()> recording_;
  AppSettings& settings_;
  std::vector<ExportPage*> pages_;
  QListWidget* list_;
  QStackedWidget* stack_;
  QLabel *message_ = nullptr, *leftOut_ = nullptr;
  QProgressBar* progress_ = nullptr;
  QPushButton *export_ = nullptr, *cancel_ = nullptr;
  QTimer changed_, edited_;
  bool edits_ = false;  ///< choices that the settings do not have yet
  std::unique_ptr<ExportTask> task_;
};

}  // namespace inkling
