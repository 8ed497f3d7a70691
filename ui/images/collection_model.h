// A collection as a list; its thumbnails come when they are asked for.
#pragma once

#include "ui/images/image_collection.h"
#include "ui/session/background.h"

#include <QAbstractListModel>
#include <QCache>

#include <map>
#include <set>
#include <vector>

namespace inkling {

/// Thumbnails are decoded on another thread, what was asked for last first. ThumbnailRole has no
/// image until then, nor where the picture cannot be read; ProblemRole then says why.
class CollectionModel : public QAbstractListModel {
  Q_OBJECT

 public:
  static constexpr int ThumbnailRole = Qt::UserRole, ProblemRole = Qt::UserRole + 1;

  explicit CollectionModel(QObject* parent = nullptr);

  /// Null for none. Takes the filter away.
  void setCollection(Collection collection);
  const Collection& collection() const { return collection_; }
  /// Longest side of thumbnails, in pixels of the device.
  void setThumbnailSide(int pixels);
  /// Only images whose label has the text in it; "" all. Returns at once; filtered() comes later,
  /// for "" before it returns.
  void setFilter(const QString& text);

  int indexAt(int row) const { return rows_[static_cast<std::size_t>(row)]; }
  int rowOf(int index) const;  ///< −1 where the filter leaves it out

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 Q_SIGNALS:
  void filtered();

 private:
  struct Thumbnail {
    int index;
    QImage picture;
    QString problem;
  };

  void setRows(std::vector<int> rows);
  void ask(int index) const;
  void decodeNext();
  void take(const std::vector<Thumbnail>& made);

  Collection collection_;
  std::vector<int> rows_;  ///< the image of each row, ascending
  int side_ = 96, filter_ = 0;
  QCache<int, QImage> thumbnails_;
  std::map<int, QString> problems_;
  mutable std::vector<int> wanted_;  ///< the newest last
  mutable std::set<int> asked_;      ///< wanted, or being decoded
  mutable bool decoding_ = false;
  Background background_;
};

}  // namespace inkling
