#include "corpus/byte_stream.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>
#include <utility>

#include "corpus/charset.hpp"
#include "corpus/descriptor.hpp"
#include "corpus/unpack.hpp"

namespace corpus {
namespace {

constexpr std::size_t kLargestChunk = std::size_t{256} * 1024;  // bytes of one read
constexpr std::size_t kSmallestChunk = 4096;
// Text packs to a tenth or so. What unpacks to more than this is a bomb, if it is also large.
constexpr std::uint64_t kLargestRatio = 200;
constexpr std::uint64_t kLarge = 64u << 20;
constexpr std::uint64_t kLargeRecord = 1u << 20;

// What a file is that is no regular one.
std::string kind_of(mode_t mode) {
  if (S_ISDIR(mode)) return "a folder";
  if (S_ISFIFO(mode)) return "a named pipe";
  if (S_ISSOCK(mode)) return "a socket";
  if (S_ISCHR(mode) || S_ISBLK(mode)) return "a device";
  return "no regular file";
}

std::string open_fault(int why) {
  if (why == ELOOP) return "a symbolic link, which is not followed";
  if (why == ENXIO || why == ENODEV) return "no regular file";
  return std::string("cannot be opened: ") + std::strerror(why);
}

}  // namespace

struct ByteStream::Impl {
  Descriptor file;
  std::int64_t modified = 0;
  std::uint64_t size = 0;  // of the file when it was opened
  std::string packed;      // read and not yet unpacked
  std::optional<Unpacker> unpacker;
  std::optional<Decoder> decoder;
  std::string ahead;  // from `at` on: unpacked and not yet taken
  std::size_t at = 0;
  bool is_file_over = false;
  bool is_over = false;  // nothing comes after `ahead`
  std::uint64_t bytes_in = 0;
  std::uint64_t bytes_out = 0;
  std::string fault;

  std::string_view view() const { return std::string_view(ahead).substr(at); }
  void refill();
  void read_chunk(std::string& into);
  bool unpack_some(std::string& out);
  void stop(std::string why);
  // Stops where more than `allowed` has come out of very little.
  void refuse_bomb(std::uint64_t allowed) {
    if (!unpacker || bytes_out <= allowed || bytes_out <= kLargestRatio * bytes_in) return;
    stop("unpacks to more than 200 times its size: refused");
  }
};

void ByteStream::Impl::stop(std::string why) {
  if (fault.empty()) fault = std::move(why);
  is_over = true;
}

void ByteStream::Impl::read_chunk(std::string& into) {
  const std::size_t before = into.size();
  const std::uint64_t left = size - std::min(size, bytes_in);
  const std::size_t room = std::clamp<std::size_t>(left, kSmallestChunk, kLargestChunk);
  into.resize(before + room);
  ssize_t got = 0;
  do {
    got = read(file.get(), into.data() + before, room);
  } while (got < 0 && errno == EINTR);
  if (got < 0) stop(std::string("cannot be read: ") + std::strerror(errno));
  if (got <= 0) is_file_over = true;
  into.resize(before + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
  bytes_in += static_cast<std::uint64_t>(std::max<ssize_t>(got, 0));
}

// One step of the unpacker; false when no more can come.
bool ByteStream::Impl::unpack_some(std::string& out) {
  const std::size_t before = out.size();
  const std::size_t taken = unpacker->unpack(packed, out);
  packed.erase(0, taken);
  bytes_out += out.size() - before;
  refuse_bomb(kLarge);
  if (taken > 0 || out.size() > before) return true;
  if (!is_file_over) {
    read_chunk(packed);
    return true;
  }
  if (fault.empty()) fault = unpacker->fault_at_end();
  return false;
}

void ByteStream::Impl::refill() {
  ahead.erase(0, std::exchange(at, 0));
  std::string raw;
  std::string& into = decoder ? raw : ahead;
  if (unpacker) {
    if (!unpack_some(into)) is_over = true;
  } else {
    read_chunk(into);
    if (is_file_over) is_over = true;
  }
  if (!decoder) return;
  decoder->decode(raw, ahead);
  if (is_over) decoder->finish(ahead);
}

std::variant<ByteStream, Reason> ByteStream::open(const std::filesystem::path& file) {
  Descriptor opened(::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC));
  if (!opened.is_open()) return Reason{open_fault(errno)};
  struct stat status {};
  if (fstat(opened.get(), &status) != 0) return Reason{open_fault(errno)};
  if (!S_ISREG(status.st_mode)) return Reason{kind_of(status.st_mode)};

  auto impl = std::make_unique<Impl>();
  impl->file = std::move(opened);
  impl->modified = status.st_mtim.tv_sec;
  impl->size = static_cast<std::uint64_t>(status.st_size);
  impl->read_chunk(impl->ahead);
  if (!impl->fault.empty()) return Reason{impl->fault};
  const Packing packing = packing_of(impl->ahead);
  if (packing == Packing::None) return ByteStream(std::move(impl));
  impl->packed = std::exchange(impl->ahead, {});
  impl->unpacker.emplace(packing);
  ByteStream stream(std::move(impl));
  if (packing_of(stream.peek(4)) != Packing::None) return Reason{"packed twice: refused"};
  return stream;
}

ByteStream::ByteStream(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ByteStream::ByteStream(std::string bytes) : impl_(std::make_unique<Impl>()) {
  impl_->ahead = std::move(bytes);
  impl_->is_file_over = impl_->is_over = true;
}
ByteStream::~ByteStream() = default;
ByteStream::ByteStream(ByteStream&&) noexcept = default;
ByteStream& ByteStream::operator=(ByteStream&&) noexcept = default;

std::string_view ByteStream::peek(std::size_t wanted) {
  while (impl_->view().size() < wanted && !impl_->is_over) impl_->refill();
  return impl_->view();
}

std::size_t ByteStream::skip(std::size_t count) {
  std::size_t skipped = 0;
  while (skipped < count && !peek(1).empty()) {
    if (skipped > 0) impl_->refuse_bomb(kLargeRecord);
    const std::size_t now = std::min(count - skipped, impl_->view().size());
    impl_->at += now;
    skipped += now;
  }
  return skipped;
}

ByteStream::Line ByteStream::next_line(std::size_t max_bytes) {
  for (std::size_t searched = 0; searched <= max_bytes; impl_->refill()) {
    std::string_view line = impl_->view();
    const std::size_t end = line.find('\n', searched);
    if (end == line.npos && !impl_->is_over) {
      searched = line.size();
      continue;
    }
    line = line.substr(0, end);
    if (line.size() > max_bytes) break;
    impl_->at += std::min(line.size() + 1, impl_->view().size());
    if (line.ends_with('\r')) line.remove_suffix(1);
    return {line, false};
  }
  for (bool is_found = false; !is_found && !peek(1).empty();) {
    impl_->refuse_bomb(kLargeRecord);
    const std::size_t end = impl_->view().find('\n');
    is_found = end != std::string_view::npos;
    impl_->at = is_found ? impl_->at + end + 1 : impl_->ahead.size();
  }
  return {{}, true};
}

void ByteStream::decode_from(const std::string& charset) {
  const std::string raw = std::exchange(impl_->ahead, {}).substr(std::exchange(impl_->at, 0));
  impl_->decoder.emplace(charset);
  impl_->decoder->decode(raw, impl_->ahead);
  if (impl_->is_over) impl_->decoder->finish(impl_->ahead);
}

const std::string& ByteStream::fault() const { return impl_->fault; }
bool ByteStream::is_packed() const { return impl_->unpacker.has_value(); }
std::int64_t ByteStream::modified() const { return impl_->modified; }

}  // namespace corpus
