#include "ui/images/collection_model.h"

#include "ui/session/window_words.h"

#include <QElapsedTimer>

#include <algorithm>
#include <numeric>

namespace inkling {
namespace {

constexpr int cacheBytes = 160 << 20;       // more than any screen shows
constexpr std::size_t largestQueue = 4096;  // what was scrolled past need not come
constexpr int batchMilliseconds = 30;

std::vector<int> rowsWith(const ImageCollection& collection, const QString& text) {
  std::vector<int> rows;
  for (int i = 0; i < collection.size(); ++i)
    if (collection.label(i).contains(text, Qt::CaseInsensitive)) rows.push_back(i);
  return rows;
}

}  // namespace

CollectionModel::CollectionModel(QObject* parent)
    : QAbstractListModel(parent), thumbnails_(cacheBytes) {}

void CollectionModel::setCollection(Collection collection) {
  collection_ = std::move(collection);
  thumbnails_.clear();
  problems_.clear();
  wanted_.clear();
  asked_.clear();
  setFilter({});
}

void CollectionModel::setThumbnailSide(int pixels) {
  if (pixels == side_) return;
  side_ = pixels;
  thumbnails_.clear();
  if (!rows_.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1), {ThumbnailRole});
}

void CollectionModel::setFilter(const QString& text) {
  const int number = ++filter_;
  if (text.isEmpty() || !collection_) {
    std::vector<int> all(collection_ ? static_cast<std::size_t>(collection_->size()) : 0);
    std::iota(all.begin(), all.end(), 0);
    setRows(std::move(all));
    return;
  }
  background_.run([collection = collection_, text] { return rowsWith(*collection, text); },
                  [this, number](const std::vector<int>& rows) {
                    if (number == filter_) setRows(rows);
                  },
                  [](const QString&) {});
}

void CollectionModel::setRows(std::vector<int> rows) {
  beginResetModel();
  rows_ = std::move(rows);
  endResetModel();
  Q_EMIT filtered();
}

int CollectionModel::rowOf(int index) const {
  const auto found = std::lower_bound(rows_.begin(), rows_.end(), index);
  if (found == rows_.end() || *found != index) return -1;
  return static_cast<int>(found - rows_.begin());
}

int CollectionModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant CollectionModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const int image = indexAt(index.row());
  const auto problem = problems_.find(image);
  switch (role) {
    case Qt::DisplayRole:
      return collection_->caption(image);
    case Qt::ToolTipRole:
      return problem == problems_.end() ? collection_->caption(image) : problem->second;
    case Qt::AccessibleTextRole:
      return problem == problems_.end() ? collection_->caption(image)
                                        : tr("%1, cannot be read").arg(collection_->caption(image));
    case ProblemRole:
      return problem == problems_.end() ? QVariant() : problem->second;
    case ThumbnailRole:
      break;
    default:
      return {};
  }
  if (const auto* made = thumbnails_.object(image)) return *made;
  if (problem == problems_.end()) ask(image);
  return QImage();
}

void CollectionModel::ask(int index) const {
  if (!asked_.insert(index).second) return;
  wanted_.push_back(index);
  if (wanted_.size() > largestQueue) {
    asked_.erase(wanted_.front());
    wanted_.erase(wanted_.begin());
  }
  if (decoding_) return;
  decoding_ = true;  // once everything that one painting asks for has been asked for
  auto* self = const_cast<CollectionModel*>(this);
  QMetaObject::invokeMethod(
      self, [self] { self->decodeNext(); }, Qt::QueuedConnection);
}

void CollectionModel::decodeNext() {
  decoding_ = !wanted_.empty();
  if (!decoding_) return;
  auto work = [collection = collection_, side = side_, wanted = wanted_] {
    std::vector<Thumbnail> made;
    QElapsedTimer time;
    time.start();
    for (auto i = wanted.rbegin();
         i != wanted.rend() && (made.empty() || time.elapsed() < batchMilliseconds); ++i) {
      try {
        made.push_back(
            {*i, collection->thumbnail(*i, side).convertToFormat(QImage::Format_RGB32), {}});
      } catch (const std::exception& error) {
        made.push_back({*i, {}, errorText(error)});
      }
    }
    return made;
  };
  background_.run(
      std::move(work),
      [this, collection = collection_, side = side_](const std::vector<Thumbnail>& made) {
        if (collection == collection_ && side == side_) take(made);
        decodeNext();
      },
      [this](const QString&) { decoding_ = false; });
}

void CollectionModel::take(const std::vector<Thumbnail>& made) {
  for (const auto& each : made) {
    if (each.problem.isEmpty())
      thumbnails_.insert(each.index, new QImage(each.picture),
                         std::max<qsizetype>(1, each.picture.sizeInBytes()));
    else
      problems_[each.index] = each.problem;
    asked_.erase(each.index);
    std::erase(wanted_, each.index);
    if (const int row = rowOf(each.index); row >= 0)
      Q_EMIT dataChanged(index(row), index(row), {ThumbnailRole});
  }
}

}  // namespace inkling
