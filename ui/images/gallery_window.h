// Where images are looked through and chosen.
#pragma once

#include "ui/images/image_collection.h"
#include "ui/session/background.h"

#include <QImage>
#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QListView;
class QListWidget;
class QModelIndex;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace inkling {

class CollectionModel;
class CollectionOpener;

/// Collections on the left, the chosen one's images on the right; the first is opened when the
/// window is first shown. Opening and decoding happen on other threads; what goes wrong is told
/// inside. Object names of its parts: "collections", "openFile", "openFolder", "draws", "filter",
/// "index", "message", "stop", "images", "choose", "chooseSelected".
class GalleryWindow : public QWidget {
  Q_OBJECT

 public:
  explicit GalleryWindow(QWidget* parent = nullptr,
                         const QString& fashionMnist = QString::fromLatin1(fashionMnistImages));

  /// Shape of the prior's images: how .npy files are read. An open one is read again.
  void setPrior(const PriorShape& prior);
  /// An IDX or .npy file, a picture, or a folder of pictures. Returns at once; it is listed once it
  /// is open.
  void open(const QString& path);
  /// Lists a collection that is there already, such as draws from the prior, and shows it. One with
  /// the same title goes.
  void add(const Collection& collection);
  bool isOpening() const;

 Q_SIGNALS:
  /// By Enter, double click or button. Where it does not fit the prior (see fitsPrior()) the
  /// picture has to be fitted first.
  void chosen(const inkling::ImageSource& source, const QString& name, const QImage& picture);
  /// Several that were selected, all of the prior's shape.
  void chosenTogether(const std::vector<inkling::ImageSource>& sources);
  void priorDrawsAsked();
  /// A file or folder that somebody asked for could be opened.
  void opened(const QString& path);

 protected:
  void showEvent(QShowEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  struct Entry {
    QString title, path;  ///< path: "" for what is no file
    std::function<Collection(const Opening&)> open;
    bool is(const Entry& other) const { return title == other.title && path == other.path; }
  };

  /// Of what was selected, what has the prior's shape.
  struct Fitting {
    std::vector<ImageSource> sources;
    std::size_t selected = 0;
    QString laid;  ///< what the first transparent picture lies on; "" there is none
  };

  QWidget* makeCollections();
  QWidget* makeImages();
  QLayout* makeSearch(QWidget* parent);
  QLayout* makeMessage(QWidget* parent);
  void makeList(QWidget* parent);
  QPushButton* makeButton(QWidget* parent, const char* name, const QString& text,
                          const QString& tip, std::function<void()> act);
  void askFile();
  void askFolder();
  Entry fileEntry(const QString& path) const;
  void openListed(int row);
  void start(const Entry& entry);
  void stop();
  void showCollection(const Collection& collection);
  void list(const Entry& entry);
  int rowOf(const Entry& entry) const;
  void showProgress();
  void tell(const QString& message);
  void onFiltered();
  void goTo(int index);
  void choose(const QModelIndex& row);
  void chooseSelected();
  void useTogether(const Fitting& fitting);
  void fitThumbnails();

  std::vector<Entry> entries_;  ///< of the rows of list_
  Entry shown_;                 ///< or soon to be: it is being opened
  QString asked_;               ///< the file that is being opened, if open() was called for it
  PriorShape prior_;
  QListWidget* list_;
  CollectionModel* model_;
  CollectionOpener* opener_;
  QListView* images_;
  QLineEdit* filter_;
  QSpinBox* index_;
  QLabel* message_;
  QProgressBar* progress_;
  QPushButton *stop_, *choose_, *chooseSelected_;
  int choices_ = 0;
  Background background_;
};

}  // namespace inkling
