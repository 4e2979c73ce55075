//! The calls of Windows.
#![allow(unsafe_code, reason = "calls of the system, each with its reason")]

use std::ffi::OsString;
use std::io;
use std::os::windows::ffi::{OsStrExt, OsStringExt};
use std::os::windows::io::{AsRawHandle, FromRawHandle, OwnedHandle};
use std::ptr::{null, null_mut};

use connparse::{Family, Protocol};
use windows_sys::Win32::Foundation::{
    ERROR_INSUFFICIENT_BUFFER, FILETIME, INVALID_HANDLE_VALUE, NO_ERROR, STILL_ACTIVE,
};
use windows_sys::Win32::NetworkManagement::IpHelper::{
    GetExtendedTcpTable, GetExtendedUdpTable, TCP_TABLE_OWNER_PID_ALL, UDP_TABLE_OWNER_PID,
};
use windows_sys::Win32::Networking::WinSock::{AF_INET, AF_INET6};
use windows_sys::Win32::Security::{
    GetLengthSid, GetTokenInformation, LookupAccountNameW, TOKEN_ELEVATION, TOKEN_QUERY, TOKEN_USER,
    TokenElevation, TokenUser,
};
use windows_sys::Win32::System::Diagnostics::ToolHelp::{
    CreateToolhelp32Snapshot, PROCESSENTRY32W, Process32FirstW, Process32NextW, TH32CS_SNAPPROCESS,
};
use windows_sys::Win32::System::Threading::{
    GetCurrentProcessId, GetExitCodeProcess, GetProcessId, GetProcessTimes, OpenProcess, OpenProcessToken,
    PROCESS_NAME_WIN32, PROCESS_QUERY_LIMITED_INFORMATION, QueryFullProcessImageNameW,
};

use super::table::{Table, Unread};

/// The longest path that Windows has, in UTF-16 units.
const PATH: usize = 32 << 10;
/// The longest that a user's number (SID) can be, in bytes: SECURITY_MAX_SID_SIZE.
const SID: usize = 68;

/// Asks for a table once.
pub(super) fn table(table: Table, buffer: &mut [u32]) -> Result<(), Unread> {
    let family = u32::from(match table.family {
        Family::V4 => AF_INET,
        Family::V6 => AF_INET6,
    });
    let mut size = u32::try_from(size_of_val(buffer)).unwrap_or(u32::MAX);
    let place = buffer.as_mut_ptr().cast();
    let outcome = match table.protocol {
        // SAFETY: `place` has room for `size` bytes, of which the system writes no more, and is aligned for the numbers that
        // a table is made of, of which any is a valid one; both live until the call returns.
        Protocol::Tcp => unsafe {
            GetExtendedTcpTable(place, &raw mut size, 0, family, TCP_TABLE_OWNER_PID_ALL, 0)
        },
        // SAFETY: as above.
        _ => unsafe { GetExtendedUdpTable(place, &raw mut size, 0, family, UDP_TABLE_OWNER_PID, 0) },
    };
    match outcome {
        NO_ERROR => Ok(()),
        ERROR_INSUFFICIENT_BUFFER => Err(Unread::TooSmall(size)),
        error => Err(Unread::Failed(error)),
    }
}

/// A process that may be asked who it is.
#[derive(Debug)]
pub(super) struct Process(OwnedHandle);

impl Process {
    /// Opens a process with the least rights there are.
    pub(super) fn open(pid: u32) -> io::Result<Self> {
        // SAFETY: the call takes numbers only.
        let handle = unsafe { OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, 0, pid) };
        if handle.is_null() {
            return Err(io::Error::last_os_error());
        }
        // SAFETY: the system has just made the handle, for this caller.
        Ok(Self(unsafe { OwnedHandle::from_raw_handle(handle) }))
    }

    /// Its pid: Windows opens 4711 as 4708.
    pub(super) fn pid(&self) -> u32 {
        // SAFETY: the handle is open.
        unsafe { GetProcessId(self.0.as_raw_handle()) }
    }

    /// Whether it has ended: as long as somebody has a handle of it, it can be opened.
    pub(super) fn has_ended(&self) -> bool {
        let mut code = 0;
        // SAFETY: the handle is open; the number lives until the call returns.
        let told = unsafe { GetExitCodeProcess(self.0.as_raw_handle(), &raw mut code) };
        told != 0 && code != STILL_ACTIVE as u32
    }

    /// When it began, in units of 100 ns since 1601.
    pub(super) fn began(&self) -> io::Result<u64> {
        let [mut began, mut ended, mut kernel, mut user] = [FILETIME::default(); 4];
        // SAFETY: the handle is open; the four places live until the call returns.
        let told = unsafe {
            GetProcessTimes(
                self.0.as_raw_handle(),
                &raw mut began,
                &raw mut ended,
                &raw mut kernel,
                &raw mut user,
            )
        };
        succeeded(told)?;
        Ok(u64::from(began.dwHighDateTime) << 32 | u64::from(began.dwLowDateTime))
    }

    /// The path of its program.
    pub(super) fn program(&self) -> io::Result<OsString> {
        let mut path = vec![0; PATH];
        let mut length = PATH as u32;
        // SAFETY: the handle is open; `path` has room for `length` units, and both live until the call returns.
        let told = unsafe {
            QueryFullProcessImageNameW(
                self.0.as_raw_handle(),
                PROCESS_NAME_WIN32,
                path.as_mut_ptr(),
                &raw mut length,
            )
        };
        succeeded(told)?;
        Ok(OsString::from_wide(path.get(..length as usize).unwrap_or_default()))
    }

    /// The number of its user.
    pub(super) fn user(&self) -> io::Result<Vec<u8>> {
        let mut buffer = [0u64; (size_of::<TOKEN_USER>() + SID).div_ceil(size_of::<u64>())];
        let place = buffer.as_mut_ptr();
        let mut length = 0;
        let token = self.token()?;
        // SAFETY: the token is open; `buffer` has room for the bytes that are told, and lives until the end.
        let told = unsafe {
            GetTokenInformation(
                token.as_raw_handle(),
                TokenUser,
                place.cast(),
                size_of_val(&buffer) as u32,
                &raw mut length,
            )
        };
        succeeded(told)?;
        // SAFETY: the call has filled the buffer, which is aligned for it, with a TOKEN_USER whose pointer leads to a whole
        // SID in the same buffer; its length is what the system says of it.
        Ok(unsafe {
            let sid = (*place.cast::<TOKEN_USER>()).User.Sid;
            std::slice::from_raw_parts(sid.cast::<u8>(), GetLengthSid(sid) as usize).to_vec()
        })
    }

    /// Whether it has the rights of an administrator.
    fn is_elevated(&self) -> io::Result<bool> {
        let mut elevation = TOKEN_ELEVATION::default();
        let mut length = 0;
        let token = self.token()?;
        // SAFETY: the token is open; `elevation` is as large as is told, and lives until the call returns.
        let told = unsafe {
            GetTokenInformation(
                token.as_raw_handle(),
                TokenElevation,
                (&raw mut elevation).cast(),
                size_of_val(&elevation) as u32,
                &raw mut length,
            )
        };
        succeeded(told)?;
        Ok(elevation.TokenIsElevated != 0)
    }

    fn token(&self) -> io::Result<OwnedHandle> {
        let mut token = null_mut();
        // SAFETY: the handle is open; the place of the other one lives until the call returns.
        succeeded(unsafe { OpenProcessToken(self.0.as_raw_handle(), TOKEN_QUERY, &raw mut token) })?;
        // SAFETY: the system has just made the handle, for this caller.
        Ok(unsafe { OwnedHandle::from_raw_handle(token) })
    }
}

/// Whether the caller has the rights of an administrator.
pub(super) fn is_elevated() -> bool {
    // SAFETY: the call takes nothing.
    let own = unsafe { GetCurrentProcessId() };
    Process::open(own).and_then(|process| process.is_elevated()).unwrap_or(false)
}

/// The number of a user, by name: `admin`, `MACHINE\admin`, `NT AUTHORITY\SYSTEM`.
pub(super) fn user(name: &str) -> io::Result<Vec<u8>> {
    let name: Vec<u16> = OsString::from(name).encode_wide().chain([0]).collect();
    let mut sid = [0u32; SID.div_ceil(size_of::<u32>())];
    let mut domain = [0; 512];
    let (mut sid_size, mut domain_size) = (size_of_val(&sid) as u32, domain.len() as u32);
    let mut kind = 0;
    // SAFETY: `name` ends in a zero; `sid` and `domain` have room for what is told; all live until the call returns.
    let told = unsafe {
        LookupAccountNameW(
            null(),
            name.as_ptr(),
            sid.as_mut_ptr().cast(),
            &raw mut sid_size,
            domain.as_mut_ptr(),
            &raw mut domain_size,
            &raw mut kind,
        )
    };
    succeeded(told)?;
    // SAFETY: the call has written a whole SID, whose length is what the system says of it.
    let length = unsafe { GetLengthSid(sid.as_mut_ptr().cast()) };
    Ok(sid.into_iter().flat_map(u32::to_ne_bytes).take(length as usize).collect())
}

/// All processes, with the file names of their programs. Asks for no rights.
pub(super) fn processes() -> io::Result<Vec<(u32, OsString)>> {
    // SAFETY: the call takes numbers only.
    let snapshot = unsafe { CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0) };
    if snapshot == INVALID_HANDLE_VALUE {
        return Err(io::Error::last_os_error());
    }
    // SAFETY: the system has just made the handle, for this caller.
    let snapshot = unsafe { OwnedHandle::from_raw_handle(snapshot) };
    let mut entry =
        PROCESSENTRY32W { dwSize: size_of::<PROCESSENTRY32W>() as u32, ..PROCESSENTRY32W::default() };
    let mut processes = Vec::new();
    // SAFETY: the handle is open; the entry says its size, and lives until the call returns.
    let mut told = unsafe { Process32FirstW(snapshot.as_raw_handle(), &raw mut entry) };
    while told != 0 {
        let name = entry.szExeFile.split(|&unit| unit == 0).next().unwrap_or_default();
        processes.push((entry.th32ProcessID, OsString::from_wide(name)));
        // SAFETY: as above.
        told = unsafe { Process32NextW(snapshot.as_raw_handle(), &raw mut entry) };
    }
    Ok(processes)
}

fn succeeded(told: windows_sys::core::BOOL) -> io::Result<()> {
    if told == 0 { Err(io::Error::last_os_error()) } else { Ok(()) }
}
