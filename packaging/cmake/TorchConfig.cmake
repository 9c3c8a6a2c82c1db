# SPDX-License-Identifier: GPL-3.0-or-later
# Imports the shared libraries of a PyTorch wheel. The wheel's own package file asks for a CUDA compiler where the wheel is a
# CUDA build; a program that holds no CUDA code of its own needs none. packaging/libtorch.sh puts this file into
# <environment>/cmake.
file(GLOB TORCH_INSTALL_PREFIX "${CMAKE_CURRENT_LIST_DIR}/../lib/python3*/site-packages/torch")

set(TORCH_INCLUDE_DIRS "${TORCH_INSTALL_PREFIX}/include" "${TORCH_INSTALL_PREFIX}/include/torch/csrc/api/include")

# Nothing refers to the CUDA backend by name: it registers itself when it is loaded.
set(TORCH_LIBRARIES "-Wl,--allow-shlib-undefined" "-Wl,--no-as-needed")
foreach(library IN ITEMS torch torch_cpu torch_cuda c10_cuda c10)
    set(file "${TORCH_INSTALL_PREFIX}/lib/lib${library}.so")
    if(EXISTS "${file}")
        list(APPEND TORCH_LIBRARIES "${file}")
    endif()
endforeach()
list(APPEND TORCH_LIBRARIES "-Wl,--as-needed")

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Torch DEFAULT_MSG TORCH_INSTALL_PREFIX TORCH_INCLUDE_DIRS)
