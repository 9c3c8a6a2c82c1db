// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/pytorch_bin.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "checkpoint/message_text.h"
#include "checkpoint/misplaced_content.h"
#include "checkpoint/pickle.h"
#include "checkpoint/tensor_size.h"
#include "checkpoint/zip_archive.h"
#include "error.h"

namespace bild {

namespace {

constexpr std::size_t kMaxPickleBytes = 16U << 20U;  // a T5 of 24 layers needs 200 KB
constexpr std::uint64_t kMaxCopies = 4;              // of the whole file, for views that are not contiguous

std::string_view asText(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

void refuseOtherFormats(std::span<const std::byte> bytes, const std::filesystem::path& file) {
    const std::string_view content = asText(bytes);
    refuseMisplacedContent(content, file);
    if (content.starts_with("PK\x03\x04")) return;
    if (content.starts_with('\x80')) {
        throw FileError(file.string(),
                        Message::tr("is in the old format of PyTorch before 1.6, which cannot be read safely"),
                        convertToSafetensors());
    }
    throw FileError(file.string(), Message::tr("is not a file of PyTorch weights"), downloadAgain());
}

/// Rows one after another, without gaps: what a TensorView promises. Sizes of one have no say.
bool isContiguous(const PickleTensor& tensor) {
    std::int64_t expected = 1;
    for (std::size_t i = tensor.shape.size(); i-- > 0;) {
        if (tensor.shape[i] == 1) continue;
        if (tensor.strides[i] != expected) return false;
        expected *= tensor.shape[i];
    }
    return true;
}

/// Whether every element of a view with at least one element lies inside its storage.
bool liesInside(const PickleTensor& tensor) {
    const std::int64_t elements = tensor.storage.elements;
    std::int64_t last = tensor.offset;
    if (last >= elements) return false;
    for (std::size_t i = 0; i < tensor.shape.size(); ++i) {
        const std::int64_t steps = tensor.shape[i] - 1;
        if (steps > 0 && tensor.strides[i] > (elements - 1 - last) / steps) return false;
        last += steps * tensor.strides[i];
    }
    return true;
}

/// Copies a view, already checked against its storage, row by row.
std::vector<std::byte> copyRowMajor(const PickleTensor& tensor, std::span<const std::byte> storage, std::size_t bytes) {
    const std::size_t elementBytes = bytesOf(tensor.storage.type);
    std::vector<std::byte> copy(bytes);
    std::array<std::int64_t, kMaxRank> index{};
    std::int64_t source = tensor.offset;
    for (std::size_t written = 0; written < bytes; written += elementBytes) {
        std::memcpy(copy.data() + written, storage.data() + static_cast<std::size_t>(source) * elementBytes,
                    elementBytes);
        for (std::size_t i = tensor.shape.size(); i-- > 0;) {
            if (tensor.shape[i] == 1) continue;  // its stride was never checked
            source += tensor.strides[i];
            if (++index[i] < tensor.shape[i]) break;
            source -= tensor.shape[i] * tensor.strides[i];
            index[i] = 0;
        }
    }
    return copy;
}

/// One file while it is being read.
class StateDictReader {
public:
    StateDictReader(std::span<const std::byte> bytes, const std::filesystem::path& file)
        : m_file(file), m_archive(bytes, file), m_copyBudget(bytes.size() * kMaxCopies) {}

    PytorchTensors read() {
        m_root = findRoot();
        checkByteOrder();
        const std::span<const std::byte> pickle = m_archive.content(m_root + "data.pkl");
        if (pickle.size() > kMaxPickleBytes) fail(Message::tr("has a pickle larger than any model's"));
        PickleMachine machine(pickle, m_file);
        const auto* const dict = std::get_if<PickleDict>(&machine.value(machine.run()));
        if (dict == nullptr) refuseEntry(Message::tr("it holds no dictionary of tensors"));
        for (const auto& [key, value] : dict->items) add(machine.value(key), machine.value(value));
        std::vector<std::vector<std::byte>> unpacked = m_archive.takeBuffers();
        std::move(unpacked.begin(), unpacked.end(), std::back_inserter(m_result.buffers));
        return std::move(m_result);
    }

private:
    /// PyTorch puts everything into one folder of the archive, named after the file as it was first saved.
    std::string findRoot() const {
        constexpr std::string_view pickle = "/data.pkl";
        std::optional<std::string> root;
        for (const std::string& name : m_archive.names()) {
            if (!name.ends_with(pickle) || name.find('/') != name.size() - pickle.size()) continue;
            if (root) fail(Message::tr("holds more than one 'data.pkl'"));
            root = name.substr(0, name.size() - pickle.size() + 1);
        }
        if (!root) fail(Message::tr("is a zip archive, but not one of PyTorch weights: it has no 'data.pkl'"));
        return *root;
    }

    void checkByteOrder() {
        const std::string name = m_root + "byteorder";
        if (m_archive.contains(name) && asText(m_archive.content(name)) != "little") {
            throw FileError(m_file.string(), Message::tr("was saved on a machine of the other byte order (big-endian)"),
                            convertToSafetensors());
        }
    }

    void add(const PickleValue& key, const PickleValue& value) {
        const auto* const name = std::get_if<std::string_view>(&key);
        if (name == nullptr) refuseEntry(Message::tr("a key of its dictionary is no text"));
        const auto* const tensor = std::get_if<PickleTensor>(&value);
        if (tensor == nullptr) refuseEntry(Message::tr("its entry %1 is no tensor").with(inQuotes(*name)));
        if (!m_names.insert(*name).second) {
            refuseEntry(Message::tr("it names the tensor %1 twice").with(inQuotes(*name)));
        }
        const std::optional<std::uint64_t> bytes = byteCount(tensor->shape, tensor->storage.type);
        if (!bytes) fail(Message::tr("tensor %1 has a shape that is too large for any memory").with(inQuotes(*name)));
        TensorView view{std::string(*name), tensor->storage.type, tensor->shape, {}};
        if (*bytes > 0) view.data = dataOf(*tensor, view.name, *bytes);
        m_result.tensors.push_back(std::move(view));
    }

    std::span<const std::byte> dataOf(const PickleTensor& tensor, const std::string& name, std::uint64_t bytes) {
        const std::span<const std::byte> storage = storageOf(tensor.storage, name);
        if (!liesInside(tensor)) fail(Message::tr("tensor %1 reaches beyond its storage").with(inQuotes(name)));
        if (isContiguous(tensor)) {
            return storage.subspan(static_cast<std::size_t>(tensor.offset) * bytesOf(tensor.storage.type), bytes);
        }
        // Views may repeat an element any number of times; honest ones hardly outgrow the file.
        if (bytes > m_copyBudget) {
            fail(Message::tr("tensor %1 would take more memory than the whole file several times over")
                     .with(inQuotes(name)));
        }
        m_copyBudget -= bytes;
        m_result.buffers.push_back(copyRowMajor(tensor, storage, bytes));
        return m_result.buffers.back();
    }

    std::span<const std::byte> storageOf(const PickleStorage& storage, const std::string& name) {
        const std::string entry = m_root + "data/" + std::string(storage.key);
        if (!m_archive.contains(entry)) fail(Message::tr("lacks the data of tensor %1").with(inQuotes(name)));
        const std::span<const std::byte> content = m_archive.content(entry);
        const std::array<std::int64_t, 1> shape = {storage.elements};
        if (byteCount(shape, storage.type) != content.size()) {
            fail(Message::tr("the data of tensor %1 have %2 bytes, which does not fit their type and number")
                     .with(inQuotes(name), content.size()));
        }
        return content;
    }

    [[noreturn]] void fail(const Message& problem) const { throw FileError(m_file.string(), problem, downloadAgain()); }
    [[noreturn]] void refuseEntry(const Message& problem) const {
        throw FileError(m_file.string(), Message::tr("is not a plain file of weights: %1").with(problem),
                        convertToSafetensors());
    }

    const std::filesystem::path& m_file;
    ZipArchive m_archive;
    std::uint64_t m_copyBudget;
    std::string m_root;
    std::unordered_set<std::string_view> m_names;
    PytorchTensors m_result;
};

}  // namespace

PytorchTensors readPytorchBin(std::span<const std::byte> bytes, const std::filesystem::path& file) {
    refuseOtherFormats(bytes, file);
    return StateDictReader(bytes, file).read();
}

}  // namespace bild
