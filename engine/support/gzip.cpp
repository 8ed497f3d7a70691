#include "engine/support/gzip.h"

#include "engine/model/error.h"
#include "engine/support/read_file.h"

#include <algorithm>
#include <utility>
#include <vector>

#ifdef INKLING_HAVE_ZLIB
#include <zlib.h>
#endif

namespace inkling {

bool isGzip(const std::string& path) {
  InputFile file(path);
  return file.size() >= 2 && file.read(2) == "\x1f\x8b";
}

#ifdef INKLING_HAVE_ZLIB

namespace {
constexpr std::size_t inputChunk = 1 << 16;
constexpr int gzipOnly = 16 + MAX_WBITS;
}  // namespace

struct GzipReader::State {
  explicit State(const std::string& path) : file(path), input(inputChunk) {
    if (inflateInit2(&stream, gzipOnly) != Z_OK)
      throw Error(ErrorKind::Resource,
                  "'{file}' cannot be decompressed: no memory for zlib. Close other programs.",
                  {{"file", path}});
  }
  ~State() { inflateEnd(&stream); }

  [[noreturn]] void fail(Message why) const {
    throw Error(ErrorKind::Input, "'{file}' {why}",
                {{"file", file.path()}, {"why", nested(std::move(why))}});
  }

  void refill() {
    const auto count = std::min<std::uint64_t>(inputChunk, file.remaining());
    file.read(input.data(), count);
    stream.next_in = input.data();
    stream.avail_in = static_cast<uInt>(count);
  }

  /// As many bytes as are there, at most count: fewer only at the end of the last member.
  std::size_t inflateInto(unsigned char* out, std::size_t count);

  InputFile file;
  std::vector<unsigned char> input;
  z_stream stream{};
  bool finished = false;
};

std::size_t GzipReader::State::inflateInto(unsigned char* out, std::size_t count) {
  std::size_t done = 0;
  while (done < count && !finished) {
    if (stream.avail_in == 0) refill();
    const auto room = static_cast<uInt>(std::min<std::size_t>(count - done, 1u << 30));
    stream.next_out = out + done;
    stream.avail_out = room;
    const bool inputEnded = stream.avail_in == 0;
    const int status = inflate(&stream, Z_NO_FLUSH);
    done += room - stream.avail_out;
    if (status == Z_STREAM_END) {  // another member may follow, as from `cat a.gz b.gz`
      finished = stream.avail_in == 0 && file.remaining() == 0;
      if (!finished) inflateReset(&stream);
    } else if (status == Z_BUF_ERROR && inputEnded) {
      fail("is truncated: its compressed data end early; get the file again.");
    } else if (status != Z_OK && status != Z_BUF_ERROR) {
      if (stream.msg)
        fail(Message("is damaged: it is not valid gzip data ({reason}); get the file again.",
                     {{"reason", std::string(stream.msg)}}));
      fail("is damaged: it is not valid gzip data; get the file again.");
    }
  }
  return done;
}

GzipReader::GzipReader(const std::string& path) : state_(std::make_unique<State>(path)) {}
GzipReader::~GzipReader() = default;

void GzipReader::read(void* out, std::size_t count) {
  if (state_->inflateInto(static_cast<unsigned char*>(out), count) != count)
    state_->fail("is truncated: its decompressed contents end early; get the file again.");
}

void GzipReader::skip(std::uint64_t count) {
  std::vector<unsigned char> scratch(
      static_cast<std::size_t>(std::min<std::uint64_t>(count, 1 << 16)));
  while (count > 0) {
    const auto part = std::min<std::uint64_t>(count, scratch.size());
    read(scratch.data(), static_cast<std::size_t>(part));
    count -= part;
  }
}

bool GzipReader::atEnd() {
  unsigned char byte = 0;
  return state_->inflateInto(&byte, 1) == 0;
}

#else

struct GzipReader::State {};

GzipReader::GzipReader(const std::string& path) {
  throw Error(ErrorKind::Input,
              "'{file}' is compressed, and this build has no zlib: gunzip the file first.",
              {{"file", path}});
}
GzipReader::~GzipReader() = default;
void GzipReader::read(void*, std::size_t) {}
void GzipReader::skip(std::uint64_t) {}
bool GzipReader::atEnd() {
  return true;
}

#endif

}  // namespace inkling
