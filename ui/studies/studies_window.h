// Studies: grids of experiments, planned, run and looked at.
#pragma once

#include "ui/session/study_session.h"

#include <QTimer>
#include <QWidget>

#include <string>
#include <vector>

class QAction;
class QCheckBox;
class QComboBox;
class QLabel;
class QMenu;
class QProgressBar;
class QTableView;
class QToolBar;
class QToolButton;

namespace inkling {

class CellsModel;
class StudyForm;
class StudyPlot;
class Workbench;

/// A window of its own: the study on the left, its curves and cells on the right. Closed during a
/// run it pauses. Object names of its parts: those of StudyForm, "start", "end", "retry",
/// "export", "x", "y", "by", "log-x", "cells", "estimate", "waiting", "message", "progress".
class StudiesWindow : public QWidget {
  Q_OBJECT

 public:
  explicit StudiesWindow(Workbench& workbench, QWidget* parent = nullptr);

  StudySession& session() { return session_; }
  StudyForm& form() { return *form_; }
  StudyPlot& plot() { return *plot_; }
  /// A study's file, read elsewhere than on the interface's thread.
  void open(const QString& path);

 Q_SIGNALS:
  void experimentChosen(const inkling::Experiment& experiment);
  void exportAsked();

 protected:
  void showEvent(QShowEvent* event) override;
  void closeEvent(QCloseEvent* event) override;

 private:
  QToolBar* makeBar();
  QWidget* makeResults();
  void connectSession();
  QAction* addAction(QToolBar& bar, const char* name, const char* icon, const QString& text,
                     const QKeySequence& keys);
  void startOrPause();
  void begin(bool retry);
  void estimate();
  void showEstimate(const StudyEstimate& estimate);
  void showProgress(const StudyTally& tally, double remaining);
  void showPlan(const std::vector<nlohmann::json>& points);
  void showReady();
  void openCell(std::size_t cell);
  SeriesRequest request() const;
  void draw();
  void tell(const QString& text);
  void tellWaiting();

  Workbench& workbench_;
  StudySession session_;
  StudyForm* form_;
  StudyPlot* plot_ = nullptr;
  CellsModel* model_;
  QTableView* cells_ = nullptr;
  QAction *start_ = nullptr, *end_ = nullptr, *retry_ = nullptr, *export_ = nullptr;
  QComboBox *x_ = nullptr, *y_ = nullptr;
  QToolButton* by_ = nullptr;
  QMenu* series_ = nullptr;
  QCheckBox* logX_ = nullptr;
  QLabel *estimate_ = nullptr, *message_ = nullptr, *waiting_ = nullptr;
  QProgressBar* progress_ = nullptr;
  SeriesRequest drawn_;
  bool begun_ = false;
  QTimer edited_, redraw_;
  Background background_;
};

}  // namespace inkling
